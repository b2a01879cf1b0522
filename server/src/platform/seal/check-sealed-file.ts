import { createHash } from 'node:crypto';
import type { SealVerifier } from './seal-verifier';

/** What can be said of an uploaded file before anybody knows what it is about. */
export interface CheckedFile {
  /** `sealed`: by this platform, and not a byte is different since. */
  readonly state: 'sealed' | 'changed' | 'not-sealed';
  /** SHA-256 of the file, lower-case hex: what was sealed is kept by it. */
  readonly sha256: string;
  /** The trusted time, ISO 8601; null where the timestamp does not hold. */
  readonly sealedAt: string | null;
  readonly isSandboxSeal: boolean;
}

/**
 * The first half of the public check of a file: its bytes alone. A seal of somebody else counts as none.
 * @param file any bytes
 */
export async function checkSealedFile(verifier: SealVerifier, file: Buffer): Promise<CheckedFile> {
  const { state, sealedAt, sandbox } = await verifier.verifySeal(file);
  const sha256 = createHash('sha256').update(file).digest('hex');
  if (state === 'not-sealed' || state === 'foreign-seal') {
    return { state: 'not-sealed', sha256, sealedAt: null, isSandboxSeal: false };
  }
  return {
    state: state === 'intact' ? 'sealed' : 'changed',
    sha256,
    sealedAt: sealedAt?.toISOString() ?? null,
    isSandboxSeal: sandbox,
  };
}
