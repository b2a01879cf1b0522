import { createHash } from 'node:crypto';
import { canonicalJson, type Drawing, type Party, type SigningMethod } from '@qihang/shared/agreements';

/** What a signature says, in plain; its hash covers all of it. */
export interface SignatureStatement {
  readonly agreementNumber: string;
  readonly versionNumber: number;
  readonly party: Party;
  readonly personId: string | null;
  readonly signer: string;
  readonly contentHash: string;
  readonly method: SigningMethod;
  /** ISO 8601, UTC, milliseconds. */
  readonly signedAt: string;
  readonly address: string;
  readonly device: string;
  readonly drawing: Drawing | null;
}

/** @returns what the first signature of an agreement names as the hash before it */
export function chainStart(agreementNumber: string): string {
  return sha256(agreementNumber);
}

/**
 * @param previousHash of the agreement's signature before, or `chainStart`
 * @returns SHA-256 over the hash before and the statement's canonical JSON, lower-case hex
 */
export function signatureHash(previousHash: string, { drawing, ...statement }: SignatureStatement): string {
  const drawn = drawing && { ratio: drawing.ratio, strokes: drawing.strokes };
  return sha256(`${previousHash}\n${canonicalJson({ ...statement, drawing: drawn })}`);
}

/**
 * Checks the signatures of one agreement, oldest first.
 * @returns the index of the first that does not follow from the one before it, or -1
 */
export function brokenLink(
  agreementNumber: string,
  chain: readonly { readonly previousHash: string; readonly hash: string; readonly statement: SignatureStatement }[],
): number {
  let previous = chainStart(agreementNumber);
  for (const [index, { previousHash, hash, statement }] of chain.entries()) {
    if (previousHash !== previous || hash !== signatureHash(previous, statement)) return index;
    previous = hash;
  }
  return -1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
