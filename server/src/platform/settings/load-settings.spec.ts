import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { loadSettings, SettingsError } from './index';
import { sandboxSecret } from './sandbox-keys';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const keyRing = { current: '2026a', keys: { '2026a': key(1) }, index: key(2) };
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'mysql://qihang:p4ss@db:3306/qihang',
  SESSION_SECRET: 'x'.repeat(32),
  PII_KEYS: JSON.stringify(keyRing),
  WECHAT_APPID: 'wx1',
  WECHAT_SECRET: 'wechat-secret',
  SMS_PROVIDER: 'aliyun',
  SMS_ACCESS_KEY_ID: 'id',
  SMS_ACCESS_KEY_SECRET: 'sms-secret',
  SMS_SIGN_NAME: '启航',
  SMS_TEMPLATE_CODE: 'SMS_1',
};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function problemsOf(env: Record<string, string | undefined>): Record<string, string> {
  try {
    loadSettings({ DATA_DIR: dataDir, ...env });
  } catch (error) {
    if (error instanceof SettingsError) {
      return Object.fromEntries(error.problems.map(({ variable, message }) => [variable, message]));
    }
    throw error;
  }
  return {};
}

describe('the settings of a development machine', () => {
  it('need nothing: sandbox gateways, demo, loopback, kept keys', () => {
    const settings = loadSettings({ DATA_DIR: dataDir, PORT: ' ', WECHAT_APPID: '' });
    expect(settings).toMatchObject({
      environment: 'development',
      production: false,
      role: 'all',
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      trustProxy: false,
      dataDir,
      databaseUrl: undefined,
      uploadLimitBytes: 200 * 1024 * 1024,
      wechat: { mode: 'sandbox' },
      sms: { provider: 'sandbox' },
    });
    expect(loadSettings({ DATA_DIR: dataDir }).sessionSecret).toBe(settings.sessionSecret);
    expect(loadSettings({ DATA_DIR: dataDir }).keyRing).toEqual(settings.keyRing);
  });

  it('keep their keys for the owner only, and leave nothing half-written', () => {
    loadSettings({ DATA_DIR: dataDir });
    const directory = path.join(dataDir, 'keys');
    expect(readdirSync(directory).sort()).toEqual(['personal-data.json', 'session-secret']);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(directory)) expect(statSync(path.join(directory, name)).mode & 0o777).toBe(0o600);
  });

  it('tell which kept key is damaged instead of replacing it', () => {
    loadSettings({ DATA_DIR: dataDir });
    writeFileSync(path.join(dataDir, 'keys', 'personal-data.json'), '{');
    expect(problemsOf({})).toEqual({ DATA_DIR: expect.stringContaining('personal-data.json') });
  });

  it('tell that the data directory cannot be written', () => {
    const file = path.join(dataDir, 'file');
    writeFileSync(file, '');
    expect(problemsOf({ DATA_DIR: file })).toEqual({ DATA_DIR: 'cannot keep keys/session-secret (ENOTDIR)' });
  });
});

describe('a kept secret', () => {
  it("is the first process's when a second one makes its own at the same time", () => {
    const second = sandboxSecret(dataDir, 'raced', () => {
      sandboxSecret(dataDir, 'raced', () => 'the first');
      return 'the second';
    });
    expect(second).toBe('the first');
    expect(readdirSync(path.join(dataDir, 'keys'))).toEqual(['raced']);
  });
});

describe('the settings of production', () => {
  it('are complete with credentials, keys and a database', () => {
    const settings = loadSettings({ ...production, DATA_DIR: dataDir, TRUST_PROXY: '10.0.0.0/8, loopback' });
    expect(settings).toMatchObject({
      production: true,
      demo: false,
      host: '0.0.0.0',
      trustProxy: ['10.0.0.0/8', 'loopback'],
      wechat: { mode: 'live', apiBase: 'https://api.weixin.qq.com' },
      sms: { provider: 'aliyun', apiBase: 'https://dysmsapi.aliyuncs.com', region: 'cn-hangzhou' },
    });
    expect(settings.keyRing.keys.get('2026a')).toEqual(Buffer.alloc(32, 1));
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('refuse at once everything that is missing', () => {
    expect(Object.keys(problemsOf({ NODE_ENV: 'production' })).sort()).toEqual(
      ['DATABASE_URL', 'PII_KEYS', 'SESSION_SECRET', 'SMS_PROVIDER', 'WECHAT_APPID', 'WECHAT_SECRET'].sort(),
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('refuse demo accounts, the SMS sandbox, and to go without limits', () => {
    expect(Object.keys(problemsOf({ ...production, DEMO: 'on', SMS_PROVIDER: 'sandbox', RATE_LIMITS: 'off' }))).toEqual(
      ['SMS_PROVIDER', 'RATE_LIMITS', 'DEMO'],
    );
  });
});

describe('wrong settings', () => {
  it('are all told, in plain words', () => {
    const problems = problemsOf({
      NODE_ENV: 'staging',
      PORT: '70000',
      ROLE: 'boss',
      DATABASE_URL: 'postgres://a:b@c/d',
      TRUST_PROXY: '10.0.0.0/99',
      WECHAT_API_BASE: 'ftp://x',
      WECHAT_APPID: 'wx1',
      SMS_PROVIDER: 'tencent',
      SMS_ACCESS_KEY_ID: 'id',
      SEAL_P12: '/nowhere/seal.p12',
      PII_KEYS: '{"current":"b","keys":{"a":"c2hvcnQ="}}',
    });
    expect(problems).toMatchObject({
      NODE_ENV: 'must be one of development, test, production',
      PORT: 'must be a whole number from 0 to 65535',
      ROLE: 'must be one of api, worker, all',
      DATABASE_URL: expect.stringContaining('mysql://'),
      TRUST_PROXY: expect.any(String),
      WECHAT_API_BASE: 'must be an http or https address',
      WECHAT_SECRET: 'is needed together with WECHAT_APPID',
      SMS_SDK_APP_ID: 'is needed when SMS_PROVIDER is tencent',
      SEAL_P12: 'names a file that does not exist',
      SEAL_P12_PASSWORD: 'is needed together with SEAL_P12',
      PII_KEYS: expect.any(String),
    });
    expect(problems).not.toHaveProperty('SMS_ACCESS_KEY_ID');
  });

  it.each([
    ['not JSON', '{'],
    ['no object', '[]'],
    ['a current key that is not there', JSON.stringify({ ...keyRing, current: 'b' })],
    ['a short key', JSON.stringify({ ...keyRing, index: 'c2hvcnQ=' })],
    ['an unknown algorithm', JSON.stringify({ ...keyRing, algorithm: 'rot13' })],
    ['an index key that also encrypts', JSON.stringify({ ...keyRing, index: key(1) })],
    ['a misspelt member', JSON.stringify({ ...keyRing, algoritm: 'sm4' })],
  ])('refuse a key ring with %s', (_, ring) => {
    expect(Object.keys(problemsOf({ PII_KEYS: ring }))).toEqual(['PII_KEYS']);
  });

  it('are told without a value', () => {
    const secret = 'Sup3rSecretValue';
    const env = Object.fromEntries(
      [...Object.keys(production), 'PORT', 'TSA_URL', 'METRICS_TOKEN', 'LOG_LEVEL', 'TRUST_PROXY'].map((name) => [
        name,
        secret,
      ]),
    );
    const ring = JSON.stringify({ current: secret, keys: { [secret]: secret }, index: secret, [secret]: secret });
    for (const PII_KEYS of [secret, ring]) {
      expect(() => loadSettings({ ...env, NODE_ENV: 'production', PII_KEYS, DATA_DIR: dataDir })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(secret) }),
      );
    }
  });
});

describe('printed settings', () => {
  it('show no secret', () => {
    const settings = loadSettings({ ...production, DATA_DIR: dataDir });
    const printed = inspect(settings, { depth: null }) + JSON.stringify({ settings });
    for (const secret of ['p4ss', 'xxxxxxxx', 'wechat-secret', 'sms-secret', key(1), key(2)]) {
      expect(printed).not.toContain(secret);
    }
    expect(settings.summary()).toMatchObject({ database: 'db:3306', wechat: 'live', sms: 'aliyun', seal: 'sandbox' });
  });
});
