import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'ACS3-HMAC-SHA256';

export interface AliyunCall {
  /** Host with port, as the `Host` header says it. */
  readonly host: string;
  readonly action: string;
  readonly version: string;
  /** Parameters of an RPC-style action; they travel in the query. */
  readonly query: Readonly<Record<string, string>>;
  /** Random, never used twice. */
  readonly nonce: string;
  readonly at: Date;
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/**
 * Signs a POST without body for Alibaba Cloud (signature method V3, ACS3-HMAC-SHA256).
 * @returns the query with its `?`, exactly as signed, and the headers to send
 */
export function signForAliyun(call: AliyunCall, { accessKeyId, accessKeySecret }: AccessKey) {
  const query = canonicalQuery(call.query);
  const headers: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': call.at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
  const names = Object.keys(headers).sort();
  const signedHeaders = names.join(';');
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const request = ['POST', '/', query, lines, signedHeaders, sha256('')].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${ALGORITHM}\n${sha256(request)}`)
    .digest('hex');
  const authorization = `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
  return { query: `?${query}`, headers: { ...headers, authorization } };
}

function canonicalQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** RFC 3986: `encodeURIComponent` leaves five characters as they are that have to be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
