import { existsSync } from 'node:fs';
import type { SettingsProblem } from './settings-error';
import type { Variables } from './variables';

const ASKED_IN_PRODUCTION: Readonly<Partial<Record<keyof Variables, string>>> = {
  DATABASE_URL: 'is needed in production',
  SESSION_SECRET: 'is needed in production: at least 32 random characters, the same on every server',
  PII_KEYS: 'is needed in production: the key ring that protects personal data, the same on every server',
  WECHAT_APPID: 'is needed in production',
  WECHAT_SECRET: 'is needed in production',
  SMS_PROVIDER: 'is needed in production: aliyun or tencent',
};

const ASKED_BY_PROVIDER = {
  sandbox: [],
  aliyun: ['SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATE_CODE'],
  tencent: ['SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_SDK_APP_ID', 'SMS_TEMPLATE_CODE'],
} as const;

/** Variables that come together or not at all. */
const PAIRS: readonly (readonly [keyof Variables, keyof Variables])[] = [
  ['WECHAT_APPID', 'WECHAT_SECRET'],
  ['SEAL_P12', 'SEAL_P12_PASSWORD'],
];

/**
 * What the variables ask of each other. Works on what of the variables could be read, so that everything wrong is told
 * at once.
 * @param given the readable variables; unreadable ones are absent here and named in `unreadable`
 * @param unreadable names that are told already
 * @returns every unmet requirement
 */
export function unmetRequirements(given: Partial<Variables>, unreadable: ReadonlySet<string>): SettingsProblem[] {
  const missing = (name: keyof Variables) => given[name] === undefined && !unreadable.has(name);
  const problems: SettingsProblem[] = [];
  const production = given.NODE_ENV === 'production';
  if (production) {
    for (const [variable, message] of Object.entries(ASKED_IN_PRODUCTION)) {
      if (missing(variable as keyof Variables)) problems.push({ variable, message });
    }
    if (given.SMS_PROVIDER === 'sandbox') {
      problems.push({ variable: 'SMS_PROVIDER', message: 'must not be sandbox in production: aliyun or tencent' });
    }
    if (given.RATE_LIMITS === 'off') {
      problems.push({ variable: 'RATE_LIMITS', message: 'must be on in production' });
    }
    if (given.DEMO === 'on') {
      problems.push({ variable: 'DEMO', message: 'must be off in production: demo accounts open with a known code' });
    }
  }
  for (const [one, other] of PAIRS) {
    problems.push(...halfGiven(one, other, missing), ...halfGiven(other, one, missing));
  }
  for (const variable of ASKED_BY_PROVIDER[given.SMS_PROVIDER ?? 'sandbox']) {
    if (missing(variable)) problems.push({ variable, message: `is needed when SMS_PROVIDER is ${given.SMS_PROVIDER}` });
  }
  problems.push(...absentFiles(given));
  return problems.filter(({ variable }, index) => problems.findIndex((other) => other.variable === variable) === index);
}

function halfGiven(
  one: keyof Variables,
  other: keyof Variables,
  missing: (name: keyof Variables) => boolean,
): SettingsProblem[] {
  return missing(one) && !missing(other) ? [{ variable: one, message: `is needed together with ${other}` }] : [];
}

function absentFiles(given: Partial<Variables>): SettingsProblem[] {
  const files = (['SEAL_P12', 'TSA_CA'] as const).filter((name) => {
    const file = given[name];
    return file !== undefined && !existsSync(file);
  });
  return files.map((variable) => ({ variable, message: 'names a file that does not exist' }));
}
