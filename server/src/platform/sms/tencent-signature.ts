import { createHash, createHmac } from 'node:crypto';
import type { AccessKey } from './aliyun-signature';

const ALGORITHM = 'TC3-HMAC-SHA256';
const CONTENT_TYPE = 'application/json; charset=utf-8';
const SIGNED_HEADERS = 'content-type;host;x-tc-action';

export interface TencentCall {
  /** Host with port, as the `Host` header says it. */
  readonly host: string;
  /** `sms`. */
  readonly service: string;
  /** As `SendSms`. */
  readonly action: string;
  /** JSON, byte for byte as sent. */
  readonly body: string;
  readonly at: Date;
}

/**
 * Signs a JSON POST for Tencent Cloud (API 3.0, TC3-HMAC-SHA256).
 * @returns the headers that the signature covers, `x-tc-timestamp` and `authorization`
 */
export function signForTencent(call: TencentCall, { accessKeyId, accessKeySecret }: AccessKey) {
  const { host, service, action, body, at } = call;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const date = at.toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const headerLines = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`;
  const request = ['POST', '/', '', headerLines, SIGNED_HEADERS, sha256(body)].join('\n');
  const key = hmac(hmac(hmac(`TC3${accessKeySecret}`, date), service), 'tc3_request');
  const signature = hmac(key, [ALGORITHM, timestamp, scope, sha256(request)].join('\n')).toString('hex');
  return {
    'content-type': CONTENT_TYPE,
    host,
    'x-tc-action': action,
    'x-tc-timestamp': timestamp,
    authorization: `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`,
  };
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
