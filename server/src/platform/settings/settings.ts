import { inspect } from 'node:util';
import type { KeyRing } from './key-ring';

/** WeChat's server API; in `sandbox` mode the same client code talks to the built-in stand-in. */
export interface WechatSettings {
  readonly mode: 'live' | 'sandbox';
  readonly appId: string;
  readonly secret: string;
  /** Without trailing slash; absent in sandbox mode: the built-in stand-in. */
  readonly apiBase?: string;
  /** Subscribe-message template ids; a kind without one has no WeChat channel. */
  readonly templates: {
    readonly notice?: string;
    readonly posts?: string;
    readonly application?: string;
    readonly reminder?: string;
  };
}

export interface SmsSandboxSettings {
  readonly provider: 'sandbox';
  /** Absent: the built-in stand-in. */
  readonly apiBase?: string;
}

export interface SmsLiveSettings {
  readonly provider: 'aliyun' | 'tencent';
  readonly apiBase: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signName: string;
  /** Tencent Cloud's `SmsSdkAppId`; absent for Aliyun. */
  readonly sdkAppId?: string;
  readonly region: string;
  readonly templates: { readonly code: string; readonly notice?: string };
}

export interface SettingsValues {
  readonly environment: 'development' | 'test' | 'production';
  readonly role: 'api' | 'worker' | 'all';
  /** Demo data, demo accounts, phone codes on the sandbox page; never true in production. */
  readonly demo: boolean;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where the browser app is reached from outside, without a slash at its end: for QR codes on documents. */
  readonly publicUrl: string;
  /** As Fastify's `trustProxy`: false, all, a number of hops, or addresses and CIDR ranges. */
  readonly trustProxy: boolean | number | string[];
  /** Absolute path. */
  readonly dataDir: string;
  /** `mysql://user:pass@host:port/db`; absent (never in production): the private database. */
  readonly databaseUrl?: string;
  /** Whether the limits of requests a minute are kept; tests may switch them off. */
  readonly rateLimits: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly uploadLimitBytes: number;
  /** Bearer token that opens `/metrics` to other than private addresses. */
  readonly metricsToken?: string;
  readonly sessionSecret: string;
  readonly keyRing: KeyRing;
  readonly wechat: WechatSettings;
  readonly sms: SmsSandboxSettings | SmsLiveSettings;
  /** Base URL of the RFC 3161 timestamp authority; absent: sealing uses the sandbox authority. */
  readonly timestampUrl?: string;
  /** PEM file with who may have certified the timestamp authority; absent: anybody. */
  readonly timestampRoots?: string;
  /** The platform's seal; absent: the sandbox seal. */
  readonly seal?: { readonly file: string; readonly password: string };
}

/** Everything the server is configured with; also the injection token. Printing it shows no secret. */
export class Settings implements SettingsValues {
  readonly environment: SettingsValues['environment'];
  readonly role: SettingsValues['role'];
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly trustProxy: SettingsValues['trustProxy'];
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly rateLimits: boolean;
  readonly logLevel: SettingsValues['logLevel'];
  readonly uploadLimitBytes: number;
  readonly metricsToken?: string;
  readonly sessionSecret: string;
  readonly keyRing: KeyRing;
  readonly wechat: WechatSettings;
  readonly sms: SettingsValues['sms'];
  readonly timestampUrl?: string;
  readonly timestampRoots?: string;
  readonly seal?: SettingsValues['seal'];

  constructor(values: SettingsValues) {
    this.environment = values.environment;
    this.role = values.role;
    this.demo = values.demo;
    this.host = values.host;
    this.port = values.port;
    this.publicUrl = values.publicUrl;
    this.trustProxy = values.trustProxy;
    this.dataDir = values.dataDir;
    this.databaseUrl = values.databaseUrl;
    this.rateLimits = values.rateLimits;
    this.logLevel = values.logLevel;
    this.uploadLimitBytes = values.uploadLimitBytes;
    this.metricsToken = values.metricsToken;
    this.sessionSecret = values.sessionSecret;
    this.keyRing = values.keyRing;
    this.wechat = values.wechat;
    this.sms = values.sms;
    this.timestampUrl = values.timestampUrl;
    this.timestampRoots = values.timestampRoots;
    this.seal = values.seal;
  }

  get production(): boolean {
    return this.environment === 'production';
  }

  /** @returns what may be shown at start-up and on the officer's status page: no secret, no address with a password */
  summary() {
    return {
      environment: this.environment,
      role: this.role,
      demo: this.demo,
      database: this.databaseUrl === undefined ? 'private' : new URL(this.databaseUrl).host,
      wechat: this.wechat.mode,
      sms: this.sms.provider,
      seal: this.seal === undefined ? 'sandbox' : 'own certificate',
      timestamps: this.timestampUrl === undefined ? 'sandbox' : new URL(this.timestampUrl).host,
      cipher: this.keyRing.algorithm,
    };
  }

  toJSON() {
    return this.summary();
  }

  [inspect.custom]() {
    return this.summary();
  }
}
