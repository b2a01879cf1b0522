import { randomBytes, type X509Certificate } from 'node:crypto';
import { fromBER, Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';
import { request } from 'undici';
import { systemErrorCode } from '../errors';
import { readDer } from './der';
import { OID } from './oids';
import { issued } from './pkcs12-key';
import { TimestampError } from './seal.errors';
import { type Timestamp, TimestampAuthority } from './timestamp-authority';
import { type CheckedToken, checkToken, hexOf } from './timestamp-token';

const TIMEOUT_MS = 10_000;
/** Tokens with the whole chain of certificates have some 10 KB. */
const ANSWER_BYTES_AT_MOST = 100_000;
/** Longer chains do not occur; shorter than what a circle would need. */
const ISSUERS_AT_MOST = 6;

export interface HttpTimestampOptions {
  /** Where the authority answers. */
  readonly url: () => Promise<string>;
  readonly isSandbox: boolean;
  /** Who may have certified the authority; undefined: anybody. */
  readonly roots: () => Promise<readonly X509Certificate[] | undefined>;
  /** For the whole request; 10 s unless told. */
  readonly timeoutMs?: number;
}

/** Asks a timestamp authority by RFC 3161 over HTTP (3.4), and believes nothing that it did not check. */
export class HttpTimestampAuthority extends TimestampAuthority {
  readonly isSandbox: boolean;

  constructor(private readonly options: HttpTimestampOptions) {
    super();
    this.isSandbox = options.isSandbox;
  }

  async stamp(imprint: Buffer): Promise<Timestamp> {
    const nonce = newNonce();
    const answer = await this.ask(requestOf(imprint, nonce));
    const checked = read(answer, imprint);
    if (checked.nonce !== hexOf(nonce)) throw new TimestampError('bad-answer', 'it answers another request');
    if (checked.faults.length > 0) throw new TimestampError('bad-answer', checked.faults.join(', '));
    if (!leadsTo(checked.certificates, await this.options.roots())) {
      throw new TimestampError('untrusted', 'nobody known certified the authority');
    }
    const { at, token, certificates } = checked;
    return { at, token, certificates };
  }

  private async ask(body: Buffer): Promise<Buffer> {
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS);
    try {
      const response = await request(await this.options.url(), {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body,
        signal,
      });
      const answer = await readAtMost(response.body, ANSWER_BYTES_AT_MOST);
      if (response.statusCode !== 200) throw new TimestampError('refused', `HTTP ${response.statusCode}`);
      return answer;
    } catch (error) {
      if (error instanceof TimestampError) throw error;
      if (signal.aborted) throw new TimestampError('timeout', 'no answer in time', { cause: error });
      throw new TimestampError('unreachable', systemErrorCode(error) ?? 'cut off', { cause: error });
    }
  }
}

/** Random; begins so that it is a positive INTEGER in its shortest form as it is. */
function newNonce(): Buffer {
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}

function requestOf(imprint: Buffer, nonce: Buffer): Buffer {
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprint).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  return Buffer.from(query.toSchema().toBER());
}

async function readAtMost(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > limit) throw new TimestampError('bad-answer', 'the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function read(answer: Buffer, imprint: Buffer): CheckedToken {
  try {
    return checkToken(tokenIn(answer), imprint);
  } catch (error) {
    if (error instanceof TimestampError) throw error;
    throw new TimestampError('bad-answer', 'it is not readable', { cause: error });
  }
}

/** @returns DER of the token in a TimeStampResp (RFC 3161, 2.4.2) */
function tokenIn(answer: Buffer): Buffer {
  const { status } = new TimeStampResp({ schema: fromBER(Uint8Array.from(answer)).result }).status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
    throw new TimestampError('refused', `status ${status}`);
  }
  // As it stands there: what the authority signed is not to be written anew.
  return readDer(answer).child(1).raw;
}

/** Whether the signer's certificate, by those that came along, leads to one that is known. */
function leadsTo(certificates: readonly X509Certificate[], roots: readonly X509Certificate[] | undefined): boolean {
  if (roots === undefined) return true;
  let [last] = certificates;
  for (let step = 0; last !== undefined && step < ISSUERS_AT_MOST; step += 1) {
    const current: X509Certificate = last;
    if (roots.some((root) => root.raw.equals(current.raw) || issued(root, current))) return true;
    last = certificates.find((candidate) => candidate !== current && candidate.ca && issued(candidate, current));
  }
  return false;
}
