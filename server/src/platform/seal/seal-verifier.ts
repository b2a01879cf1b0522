import { type CheckedSignature, checkSignature } from './check-signature';
import type { KnownCertificates, KnownChain } from './known-certificates';
import { isSandboxSeal } from './sandbox-authority';
import { factsOf, type SealCheck, type SealProblem } from './seal-check';
import { findSeals, type SealCandidate } from './seal-range';
import { decodeSignedData, encodeSignedData, type SignedParts } from './signed-data';
import { sha256 } from './signing-key';
import { checkToken, validAt } from './timestamp-token';

/** A signature that could be read. */
interface ReadSeal extends CheckedSignature {
  readonly parts: SignedParts;
  readonly candidate: SealCandidate;
}

/** What a seal's dictionary says of itself; still there when the rest of it was spoilt. */
const SEAL_KIND = '/ETSI.CAdES.detached';

const NOT_SEALED: SealCheck = {
  state: 'not-sealed',
  coversWholeFile: false,
  sandbox: false,
  problems: ['no-signature'],
};

/** Tells whether a file is what this platform sealed, by its bytes alone and the certificates that it knows. */
export class SealVerifier {
  /**
   * @param seals what the platform sealed with, now or formerly
   * @param timestamps whose timestamps it accepted
   */
  constructor(
    private readonly seals: KnownCertificates,
    private readonly timestamps: KnownCertificates,
  ) {}

  /**
   * Every byte counts: those outside of the signature are signed, and the signature itself must be written as the sealer
   * writes it.
   * @param pdf any bytes, also such that are no PDF
   * @returns the verdict on the platform's own seal if there is one, else on the last signature; never fails on content
   */
  async verifySeal(pdf: Buffer): Promise<SealCheck> {
    const candidates = findSeals(pdf);
    const [last] = candidates;
    if (last === undefined)
      return pdf.includes(SEAL_KIND) ? verdictOnUnreadable({ coversWholeFile: false }) : NOT_SEALED;
    const seals = candidates.map(read).filter((seal) => seal !== undefined);
    for (const seal of seals) {
      const chain = await this.seals.chainOf(seal.signer);
      if (chain) return this.verdict(seal, chain);
    }
    const [foreign] = seals;
    return foreign ? verdictOnForeign(foreign) : verdictOnUnreadable(last);
  }

  private async verdict(seal: ReadSeal, chain: KnownChain): Promise<SealCheck> {
    const { at, problem } = await this.checkTimestamp(seal.parts);
    const problems: SealProblem[] = [
      ...(seal.candidate.coversWholeFile ? [] : ['bytes-outside' as const]),
      ...seal.faults,
      ...(isAsWritten(seal, chain) ? [] : ['signature-altered' as const]),
      ...(problem ? [problem] : []),
      ...(at === undefined || validAt(seal.signer, at) ? [] : ['certificate-not-in-time' as const]),
    ];
    return {
      state: problems.length === 0 ? 'intact' : 'changed',
      coversWholeFile: seal.candidate.coversWholeFile,
      ...(at && { sealedAt: at }),
      certificate: factsOf(seal.signer),
      sandbox: isSandboxSeal(seal.signer),
      problems,
    };
  }

  private async checkTimestamp({ timestampToken, signature }: SignedParts): Promise<{
    at?: Date;
    problem?: SealProblem;
  }> {
    if (timestampToken === undefined) return { problem: 'timestamp-missing' };
    const token = readToken(timestampToken, signature);
    const [signer] = token?.certificates ?? [];
    if (token === undefined || signer === undefined || token.faults.length > 0) return { problem: 'timestamp-invalid' };
    const chain = await this.timestamps.chainOf(signer);
    if (!chain || !isWithin(token.certificates, chain)) return { problem: 'timestamp-unknown' };
    return { at: token.at };
  }
}

function read(candidate: SealCandidate): ReadSeal | undefined {
  if (candidate.signature === undefined) return undefined;
  try {
    const parts = decodeSignedData(candidate.signature);
    return { candidate, parts, ...checkSignature(parts, candidate.content()) };
  } catch {
    // Whatever was in the gap is no signature; a changed one neither.
    return undefined;
  }
}

function readToken(token: Buffer, signature: Buffer) {
  try {
    return checkToken(token, sha256(signature));
  } catch {
    return undefined;
  }
}

/** What of the signature is not signed itself is as the sealer writes it: nothing can be slipped in. */
function isAsWritten({ candidate, parts, certificates }: ReadSeal, chain: KnownChain): boolean {
  return isWithin(certificates, chain) && candidate.signature?.equals(encodeSignedData(parts)) === true;
}

function isWithin(certificates: CheckedSignature['certificates'], chain: KnownChain): boolean {
  return certificates.every(({ raw }) => chain.some((known) => known.raw.equals(raw)));
}

function verdictOnForeign({ candidate, signer, faults }: ReadSeal): SealCheck {
  return {
    state: 'foreign-seal',
    coversWholeFile: candidate.coversWholeFile,
    certificate: factsOf(signer),
    sandbox: false,
    problems: ['certificate-unknown', ...(candidate.coversWholeFile ? [] : ['bytes-outside' as const]), ...faults],
  };
}

function verdictOnUnreadable({ coversWholeFile }: Pick<SealCandidate, 'coversWholeFile'>): SealCheck {
  const problems: SealProblem[] = ['signature-unreadable', ...(coversWholeFile ? [] : ['bytes-outside' as const])];
  return { state: 'changed', coversWholeFile, sandbox: false, problems };
}
