import { systemErrorCode } from '../errors';
import { type KeyRing, parseKeyRing } from './key-ring';
import { unmetRequirements } from './requirements';
import { makeKeyRing, makeSessionSecret, sandboxSecret } from './sandbox-keys';
import { Settings, type SettingsValues, type WechatSettings } from './settings';
import { SettingsError, type SettingsProblem } from './settings-error';
import { type Variables, variablesSchema } from './variables';

const WECHAT_API = 'https://api.weixin.qq.com';
const SMS_API = { aliyun: 'https://dysmsapi.aliyuncs.com', tencent: 'https://sms.tencentcloudapi.com' };
const SMS_REGION = { aliyun: 'cn-hangzhou', tencent: 'ap-guangzhou' };

/**
 * Reads the settings from environment variables. Outside production, missing keys are made once and kept in
 * `DATA_DIR/keys/`, and missing gateway credentials select the sandbox stand-ins.
 * @param env as `process.env`; blank variables count as absent, unknown ones are ignored
 * @returns the complete settings
 * @throws SettingsError naming everything that is wrong, without any value
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const { variables, problems } = readVariables(given);
  const ring = variables.PII_KEYS === undefined ? undefined : parseKeyRing(variables.PII_KEYS);
  if (ring && 'problems' in ring) problems.push(...ring.problems.map((message) => ({ variable: 'PII_KEYS', message })));
  if (problems.length > 0) throw new SettingsError(problems);
  const complete = variables as Variables;
  return new Settings({
    ...plainValues(complete),
    ...secrets(complete, ring && 'ring' in ring ? ring.ring : undefined),
  });
}

function readVariables(given: Record<string, string | undefined>) {
  const problems: SettingsProblem[] = [];
  const variables: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(variablesSchema.shape)) {
    const parsed = schema.safeParse(given[name]?.trim());
    if (parsed.success) variables[name] = parsed.data;
    else problems.push({ variable: name, message: parsed.error.issues[0]?.message ?? 'is not usable' });
  }
  const unreadable = new Set(problems.map(({ variable }) => variable));
  problems.push(...unmetRequirements(variables as Partial<Variables>, unreadable));
  return { variables: variables as Partial<Variables>, problems };
}

function plainValues(variables: Variables): Omit<SettingsValues, 'sessionSecret' | 'keyRing'> {
  const production = variables.NODE_ENV === 'production';
  return {
    environment: variables.NODE_ENV,
    role: variables.ROLE,
    demo: !production && variables.DEMO !== 'off',
    host: variables.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: variables.PORT,
    publicUrl: variables.PUBLIC_URL ?? `http://127.0.0.1:${variables.PORT}`,
    trustProxy: variables.TRUST_PROXY,
    dataDir: variables.DATA_DIR,
    databaseUrl: variables.DATABASE_URL,
    rateLimits: variables.RATE_LIMITS === 'on',
    logLevel: variables.LOG_LEVEL,
    uploadLimitBytes: variables.UPLOAD_LIMIT_MB,
    metricsToken: variables.METRICS_TOKEN,
    wechat: wechat(variables),
    sms: sms(variables),
    timestampUrl: variables.TSA_URL,
    timestampRoots: variables.TSA_CA,
    seal: variables.SEAL_P12 ? { file: variables.SEAL_P12, password: variables.SEAL_P12_PASSWORD ?? '' } : undefined,
  };
}

function secrets(variables: Variables, ring: KeyRing | undefined): Pick<SettingsValues, 'sessionSecret' | 'keyRing'> {
  return {
    sessionSecret: variables.SESSION_SECRET ?? keptSecret(variables.DATA_DIR, 'session-secret', makeSessionSecret),
    keyRing: ring ?? sandboxKeyRing(variables.DATA_DIR),
  };
}

function sandboxKeyRing(dataDir: string): KeyRing {
  const parsed = parseKeyRing(keptSecret(dataDir, 'personal-data.json', makeKeyRing));
  if ('ring' in parsed) return parsed.ring;
  const message = `keys/personal-data.json in it is damaged (${parsed.problems.join('; ')}); restore it from a copy`;
  throw new SettingsError([{ variable: 'DATA_DIR', message }]);
}

function keptSecret(dataDir: string, name: string, make: () => string): string {
  try {
    return sandboxSecret(dataDir, name, make);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw new SettingsError([{ variable: 'DATA_DIR', message: `cannot keep keys/${name} (${code})` }]);
  }
}

function wechat(variables: Variables): WechatSettings {
  const templates = {
    notice: variables.WECHAT_TEMPLATE_NOTICE,
    posts: variables.WECHAT_TEMPLATE_POSTS,
    application: variables.WECHAT_TEMPLATE_APPLICATION,
    reminder: variables.WECHAT_TEMPLATE_REMINDER,
  };
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret, WECHAT_API_BASE: apiBase } = variables;
  if (appId && secret) return { mode: 'live', appId, secret, apiBase: apiBase ?? WECHAT_API, templates };
  const sandboxTemplates = {
    notice: templates.notice ?? 'sandbox-notice',
    posts: templates.posts ?? 'sandbox-posts',
    application: templates.application ?? 'sandbox-application',
    reminder: templates.reminder ?? 'sandbox-reminder',
  };
  return { mode: 'sandbox', appId: 'sandbox', secret: 'sandbox', apiBase, templates: sandboxTemplates };
}

function sms(variables: Variables): SettingsValues['sms'] {
  const provider = variables.SMS_PROVIDER ?? 'sandbox';
  if (provider === 'sandbox') return { provider, apiBase: variables.SMS_API_BASE };
  return {
    provider,
    apiBase: variables.SMS_API_BASE ?? SMS_API[provider],
    accessKeyId: variables.SMS_ACCESS_KEY_ID ?? '',
    accessKeySecret: variables.SMS_ACCESS_KEY_SECRET ?? '',
    signName: variables.SMS_SIGN_NAME ?? '',
    sdkAppId: variables.SMS_SDK_APP_ID,
    region: variables.SMS_REGION ?? SMS_REGION[provider],
    templates: { code: variables.SMS_TEMPLATE_CODE ?? '', notice: variables.SMS_TEMPLATE_NOTICE },
  };
}
