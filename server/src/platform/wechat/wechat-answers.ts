import type { ErrorEntry } from '../errors';
import type { GatewayResult } from './gateway-http';
import { wechatErrors } from './wechat.errors';

/** A reply of WeChat's API, read; a reply that is no JSON or a failing status is `unreadable`. */
export type WechatAnswer =
  | { readonly kind: 'answer'; readonly code: number; readonly message: string; readonly body: Record<string, unknown> }
  | { readonly kind: 'unreadable'; readonly status: number }
  | Exclude<GatewayResult, { kind: 'reply' }>;

/** Reads what came back; `errcode` is missing from some good answers and then counts as 0. */
export function readAnswer(result: GatewayResult): WechatAnswer {
  if (result.kind !== 'reply') return result;
  const body = parseObject(result.body);
  if (result.status >= 300 || body === undefined) return { kind: 'unreadable', status: result.status };
  const code = body.errcode === undefined ? 0 : Number(body.errcode);
  return { kind: 'answer', code, message: typeof body.errmsg === 'string' ? body.errmsg : '', body };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What became of one subscribe message; each kind asks for another next step. */
export type SendOutcome =
  | { readonly kind: 'delivered' }
  /** 43101: refused or used up; the person's credit is zero. */
  | { readonly kind: 'no-permission' }
  /** Final for this person: no such openid. */
  | { readonly kind: 'bad-recipient'; readonly reason: string }
  /** Final, and an officer or operator must see it: template, page or field is wrong. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** 45009: the day's quota is used up; nothing more goes out before tomorrow. */
  | { readonly kind: 'quota' }
  /** Surely not delivered; trying again later is safe. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** The answer was cut off: it may have been delivered, so it is never sent again by itself. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Codes that mean that the access token is no longer good. */
const TOKEN_CODES: ReadonlySet<number> = new Set([40001, 40014, 42001]);

/** -1: system busy; 45011: too many calls this minute. Neither delivered anything. */
const BUSY_CODES: ReadonlySet<number> = new Set([-1, 45011]);

/** True when the access token was refused, so that the call did nothing. */
export function isTokenRefused(answer: WechatAnswer): boolean {
  return answer.kind === 'answer' && TOKEN_CODES.has(answer.code);
}

/** The outcome of `subscribe/send`. A gateway's own time-out (504) is a time-out: the message may have gone through. */
export function sendOutcome(answer: WechatAnswer): SendOutcome {
  switch (answer.kind) {
    case 'not-sent':
      return { kind: 'retry', reason: answer.reason };
    case 'cut-off':
      return { kind: 'unknown', reason: answer.reason };
    case 'unreadable':
      return unreadableOutcome(answer.status);
    case 'answer':
      return answerOutcome(answer.code, answer.message);
  }
}

function unreadableOutcome(status: number): SendOutcome {
  const reason = `http-${status}`;
  if (status === 504 || status < 300) return { kind: 'unknown', reason };
  return status >= 500 || status === 429 ? { kind: 'retry', reason } : { kind: 'rejected', reason };
}

const DELIVERED: SendOutcome = { kind: 'delivered' };

function answerOutcome(code: number, message: string): SendOutcome {
  if (code === 0) return DELIVERED;
  if (code === 43101) return { kind: 'no-permission' };
  if (code === 40003) return { kind: 'bad-recipient', reason: '40003' };
  if (code === 45009) return { kind: 'quota' };
  if (BUSY_CODES.has(code) || TOKEN_CODES.has(code)) return { kind: 'retry', reason: String(code) };
  return { kind: 'rejected', reason: `${code} ${message}`.trim().slice(0, 200) };
}

const CODE_ERRORS: ReadonlyMap<number, ErrorEntry> = new Map<number, ErrorEntry>([
  [40029, wechatErrors.codeNotValid],
  [40163, wechatErrors.codeUsed],
  [45011, wechatErrors.tooOften],
  [40226, wechatErrors.accountBlocked],
]);

/** The error of a call that redeems a person's code; whatever the person can't mend is `unavailable`. */
export function codeError(code: number): ErrorEntry {
  return CODE_ERRORS.get(code) ?? wechatErrors.unavailable;
}
