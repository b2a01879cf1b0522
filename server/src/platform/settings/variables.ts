import path from 'node:path';
import { z } from 'zod';
import { parseTrustProxy } from './trust-proxy';

const MEGABYTE = 1024 * 1024;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const address = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

const text = z.string();

/** Shape of each variable by itself; what they ask of each other is in `requirements.ts`. Blank counts as absent. */
export const variablesSchema = z.object({
  NODE_ENV: oneOf(['development', 'test', 'production']).default('development'),
  ROLE: oneOf(['api', 'worker', 'all']).default('all'),
  DEMO: oneOf(['on', 'off']).optional(),
  HOST: text.optional(),
  PORT: wholeNumber(0, 65_535).default(3000),
  PUBLIC_URL: address.optional(),
  TRUST_PROXY: text
    .optional()
    .transform(parseTrustProxy)
    .refine((value) => value !== undefined, 'must be on, off, a number of proxies, or addresses with commas between')
    .transform((value) => value ?? false),
  DATA_DIR: text.default('.data').transform((directory) => path.resolve(directory)),
  DATABASE_URL: text.refine(isDatabaseUrl, 'must look like mysql://user:password@host:3306/database').optional(),
  RATE_LIMITS: oneOf(['on', 'off']).default('on'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  UPLOAD_LIMIT_MB: wholeNumber(1, 10_000)
    .default(200)
    .transform((megabytes) => megabytes * MEGABYTE),
  METRICS_TOKEN: text.min(16, 'must have at least 16 characters').optional(),
  SESSION_SECRET: text.min(32, 'must have at least 32 characters').optional(),
  PII_KEYS: text.optional(),
  WECHAT_APPID: text.optional(),
  WECHAT_SECRET: text.optional(),
  WECHAT_API_BASE: address.optional(),
  WECHAT_TEMPLATE_NOTICE: text.optional(),
  WECHAT_TEMPLATE_POSTS: text.optional(),
  WECHAT_TEMPLATE_APPLICATION: text.optional(),
  WECHAT_TEMPLATE_REMINDER: text.optional(),
  SMS_PROVIDER: oneOf(['aliyun', 'tencent', 'sandbox']).optional(),
  SMS_API_BASE: address.optional(),
  SMS_ACCESS_KEY_ID: text.optional(),
  SMS_ACCESS_KEY_SECRET: text.optional(),
  SMS_SIGN_NAME: text.optional(),
  SMS_SDK_APP_ID: text.optional(),
  SMS_REGION: text.optional(),
  SMS_TEMPLATE_CODE: text.optional(),
  SMS_TEMPLATE_NOTICE: text.optional(),
  TSA_URL: address.optional(),
  TSA_CA: text.transform((file) => path.resolve(file)).optional(),
  SEAL_P12: text.transform((file) => path.resolve(file)).optional(),
  SEAL_P12_PASSWORD: text.optional(),
});

/** The variables after `variablesSchema`. */
export type Variables = z.output<typeof variablesSchema>;

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.protocol === 'mysql:' && url.hostname !== '' && url.username !== '' && url.pathname.length > 1;
}
