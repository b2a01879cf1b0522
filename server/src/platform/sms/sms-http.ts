import { request } from 'undici';
import { systemErrorCode } from '../errors';
import type { SmsOutcome } from './sms-gateway';

export interface SmsRequest {
  /** Base URL without trailing slash. */
  readonly base: string;
  /** With a leading `?`, or empty. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const TIMEOUT_MS = 10_000;

/** Errors before a byte of the request was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Posts to a provider. Both answer JSON, also with status 4xx.
 * @returns the answer's JSON object, or the outcome where there is none
 */
export async function postToProvider({ base, query, headers, body }: SmsRequest): Promise<JsonRecord | SmsOutcome> {
  try {
    const response = await request(`${base}/${query}`, {
      method: 'POST',
      headers,
      body,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    const answer = parseRecord(await response.body.text());
    if (answer) return answer;
    const code = `http-${response.statusCode}`;
    return response.statusCode >= 500 ? { kind: 'unknown', code } : { kind: 'retry', code };
  } catch (error) {
    const code = systemErrorCode(error) ?? 'cut-off';
    return NOT_SENT.has(code) ? { kind: 'retry', code } : { kind: 'unknown', code };
  }
}

/** A JSON object as a provider answers; no member of it is named `kind`. */
export type JsonRecord = Readonly<Record<string, unknown>> & { readonly kind?: never };

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseRecord(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
