import { DomainError } from '../errors';
import type { AccessTokens } from './access-tokens';
import type { GatewayHttp } from './gateway-http';
import { wechatErrors } from './wechat.errors';
import {
  codeError,
  isTokenRefused,
  readAnswer,
  type SendOutcome,
  sendOutcome,
  type WechatAnswer,
} from './wechat-answers';

/** Who a person is to this mini-program. */
export interface WechatSession {
  readonly openId: string;
  readonly unionId: string | null;
}

/** A subscribe message without recipient and page, made once for many. */
export interface PreparedMessage {
  readonly templateId: string;
  /** The rest of the request's JSON. */
  readonly rest: string;
}

export interface SubscribeMessage {
  readonly templateId: string;
  /** Text by field name, as `thing1`; already cut to the field's length. */
  readonly data: Readonly<Record<string, string>>;
}

export type TextVerdict = 'pass' | 'review' | 'risky';

export interface WechatApp {
  readonly appId: string;
  readonly secret: string;
  /** Which build of the app a tap opens. */
  readonly miniprogramState: 'formal' | 'trial' | 'developer';
}

/** Longest text that `msg_sec_check` takes. */
const TEXT_CHECK_CHARACTERS = 2500;

const RETRY_SECONDS = 5;

/** WeChat's server API (wechat.md). Built-in stand-in or real one: the same code, another base URL. */
export class WechatGateway {
  constructor(
    private readonly http: GatewayHttp,
    private readonly tokens: AccessTokens,
    private readonly app: WechatApp,
  ) {}

  /**
   * Redeems a login code of `wx.login`.
   * @param loginCode lives five minutes, good once
   * @returns who the person is; the session key is not kept
   * @throws DomainError wechat/code-not-valid, code-used, too-often, account-blocked, unavailable
   */
  async sessionOf(loginCode: string): Promise<WechatSession> {
    const query = new URLSearchParams({
      appid: this.app.appId,
      secret: this.app.secret,
      js_code: loginCode,
      grant_type: 'authorization_code',
    });
    const path = `/sns/jscode2session?${query}`;
    let answer = readAnswer(await this.http.send(path));
    if (answer.kind === 'answer' && answer.code === -1) answer = readAnswer(await this.http.send(path));
    const { openid, unionid } = this.goodBody(answer);
    if (typeof openid !== 'string' || openid === '') throw unavailable('jscode2session without openid');
    return { openId: openid, unionId: typeof unionid === 'string' ? unionid : null };
  }

  /**
   * Redeems the code of the phone button.
   * @param phoneCode lives five minutes, good once
   * @returns 11 digits
   * @throws DomainError wechat/code-not-valid, code-used, phone-not-usable, too-often, unavailable
   */
  async phoneNumberOf(phoneCode: string): Promise<string> {
    const answer = await this.call('/wxa/business/getuserphonenumber', JSON.stringify({ code: phoneCode }));
    const info = this.goodBody(answer).phone_info;
    const { purePhoneNumber: phone, countryCode } = isRecord(info) ? info : {};
    if (typeof phone !== 'string') throw unavailable('getuserphonenumber without a number');
    if (countryCode !== '86' || !/^1[3-9]\d{9}$/.test(phone)) throw new DomainError(wechatErrors.phoneNotUsable);
    return phone;
  }

  /** Turns a message into the JSON that all its recipients share. */
  prepare({ templateId, data }: SubscribeMessage): PreparedMessage {
    const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]));
    const rest = JSON.stringify({
      template_id: templateId,
      data: fields,
      miniprogram_state: this.app.miniprogramState,
      lang: 'zh_CN',
    });
    return { templateId, rest: rest.slice(1) };
  }

  /**
   * Sends a subscribe message to one person. A refused token is renewed once; beyond that nothing is repeated.
   * @param page that a tap opens, as `main/messages/index?id=1`
   * @returns never rejects: what went wrong is an outcome
   */
  async send(message: PreparedMessage, openId: string, page: string): Promise<SendOutcome> {
    try {
      const body = `{"touser":${JSON.stringify(openId)},"page":${JSON.stringify(page)},${message.rest}`;
      return sendOutcome(await this.call('/cgi-bin/message/subscribe/send', body));
    } catch (error) {
      if (error instanceof DomainError) return { kind: 'retry', reason: 'no-access-token' };
      throw error;
    }
  }

  /**
   * WeChat's check of public text that a person wrote.
   * @param text longer text is checked up to 2,500 characters
   * @param openId of the writer, active within the last two hours
   * @returns the verdict, or undefined when WeChat has none: the text then waits for an officer
   * @throws DomainError wechat/unavailable without an access token
   */
  async checkText(text: string, openId: string): Promise<TextVerdict | undefined> {
    const content = [...text].slice(0, TEXT_CHECK_CHARACTERS).join('');
    const body = JSON.stringify({ content, version: 2, scene: 3, openid: openId });
    const answer = await this.call('/wxa/msg_sec_check', body);
    if (answer.kind !== 'answer' || answer.code !== 0 || !isRecord(answer.body.result)) return undefined;
    const { suggest } = answer.body.result;
    return suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : undefined;
  }

  private async call(path: string, body: string): Promise<WechatAnswer> {
    const token = await this.tokens.current();
    const answer = readAnswer(await this.http.send(`${path}?access_token=${token}`, body));
    if (!isTokenRefused(answer)) return answer;
    const renewed = await this.tokens.renew(token);
    return readAnswer(await this.http.send(`${path}?access_token=${renewed}`, body));
  }

  private goodBody(answer: WechatAnswer): Record<string, unknown> {
    if (answer.kind !== 'answer') {
      throw unavailable(answer.kind === 'unreadable' ? `http-${answer.status}` : answer.reason);
    }
    if (answer.code === 0) return answer.body;
    const entry = codeError(answer.code);
    if (entry.status === 503) throw unavailable(`errcode ${answer.code}`);
    throw new DomainError(entry, { retryAfter: entry.status === 429 ? 60 : undefined });
  }
}

function unavailable(detail: string): DomainError {
  return new DomainError(wechatErrors.unavailable, { detail, retryAfter: RETRY_SECONDS });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
