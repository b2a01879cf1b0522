import type { X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { TSTInfo } from 'pkijs';
import { type CheckedSignature, checkSignature, type SignatureFault } from './check-signature';
import { MalformedDer } from './der';
import { OID } from './oids';
import { decodeSignedData } from './signed-data';
import type { Timestamp } from './timestamp-authority';

export type TimestampTokenFault = SignatureFault | 'wrong-imprint' | 'wrong-purpose' | 'expired';

export interface CheckedToken extends Timestamp {
  /** Hex without leading zeros; absent where the authority gave none. */
  readonly nonce?: string;
  /** Empty if the token holds. Whether its authority is to be trusted is not asked here. */
  readonly faults: readonly TimestampTokenFault[];
}

/**
 * Reads and checks a TimeStampToken (RFC 3161, 2.4.2).
 * @param token DER
 * @param imprint SHA-256 that it should attest
 * @throws MalformedDer if it is none
 */
export function checkToken(token: Buffer, imprint: Buffer): CheckedToken {
  const parts = decodeSignedData(token);
  if (parts.contentType !== OID.timestampInfo || parts.content === undefined) throw new MalformedDer('timestamp');
  const info = readInfo(parts.content);
  const { signer, certificates, faults } = checkSignature(parts, parts.content);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const attests =
    hashAlgorithm.algorithmId === OID.sha256 && Buffer.from(hashedMessage.valueBlock.valueHexView).equals(imprint);
  const nonce = info.nonce && hexOf(info.nonce.valueBlock.valueHexView);
  return {
    at: info.genTime,
    token,
    certificates,
    ...(nonce !== undefined && { nonce }),
    faults: [
      ...faults,
      ...(attests ? [] : ['wrong-imprint' as const]),
      ...(signer.keyUsage?.join() === OID.timeStamping ? [] : ['wrong-purpose' as const]),
      ...(validAt(signer, info.genTime) ? [] : ['expired' as const]),
    ],
  };
}

/** Whether a certificate was in its time. */
export function validAt({ validFrom, validTo }: CheckedSignature['signer'] | X509Certificate, at: Date): boolean {
  return new Date(validFrom) <= at && at <= new Date(validTo);
}

function readInfo(content: Buffer): TSTInfo {
  try {
    const { result, offset } = fromBER(Uint8Array.from(content));
    if (offset !== content.length) throw new MalformedDer('timestamp');
    return new TSTInfo({ schema: result });
  } catch {
    throw new MalformedDer('timestamp');
  }
}

/** @returns the digits of a whole number, without leading zeros */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replace(/^0+/, '');
}
