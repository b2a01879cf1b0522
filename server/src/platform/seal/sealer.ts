import type { DocumentSigner } from './document-signer';
import type { KnownCertificates } from './known-certificates';
import { coveredBy, fillPlaceholder, preparePlaceholder, type SealTexts } from './seal-placeholder';
import type { SealVerifier } from './seal-verifier';
import { decodeSignedData, encodeSignedData } from './signed-data';
import { sha256 } from './signing-key';
import type { Timestamp, TimestampAuthority } from './timestamp-authority';

export interface SealedDocument {
  /** Begins with the bytes that were given. */
  readonly pdf: Buffer;
  /** By this machine's clock. */
  readonly signedAt: Date;
  /** By the timestamp authority. */
  readonly timestamp: Date;
  /** Hexadecimal. */
  readonly certificateSerial: string;
}

/** Room for the signature: usual ones with their timestamp take 5 to 9 KB. */
const ROOMS = [16_384, 65_536];

/** What makes a document provable: the platform's signature, and when, in a form that every PDF reader checks. */
export class Sealer {
  constructor(
    private readonly signer: DocumentSigner,
    private readonly authority: TimestampAuthority,
    private readonly known: { readonly seals: KnownCertificates; readonly timestamps: KnownCertificates },
    private readonly verifier: SealVerifier,
  ) {}

  /** Whether signature or timestamp come from the sandbox: documents then have to say 演示印章. */
  get isSandbox(): boolean {
    return this.signer.isSandbox || this.authority.isSandbox;
  }

  /**
   * Seals as PAdES B-T (ETSI EN 319 142-1): a signature over every byte, and an RFC 3161 timestamp over the signature. What
   * is returned was verified as anybody would.
   * @param pdf a document that can be appended to, see `inspectPdf`
   * @returns the sealed document; the given bytes are its beginning
   * @throws TimestampError, after which trying again is sensible; DomainError `documents/…` if it cannot be read
   */
  async seal(pdf: Buffer, texts: SealTexts): Promise<SealedDocument> {
    const [certificate, ...issuers] = await this.signer.certificates();
    await this.known.seals.remember([certificate, ...issuers]);
    const { sealed, timestamp } = await this.sign(pdf, texts);
    const [authority, ...others] = timestamp.certificates;
    if (authority) await this.known.timestamps.remember([authority, ...others]);
    const { state, problems } = await this.verifier.verifySeal(sealed);
    if (state !== 'intact') throw new Error(`the fresh seal does not hold: ${problems.join(', ')}`);
    return {
      pdf: sealed,
      signedAt: texts.at,
      timestamp: timestamp.at,
      certificateSerial: certificate.serialNumber.toLowerCase(),
    };
  }

  private async sign(pdf: Buffer, texts: SealTexts): Promise<{ sealed: Buffer; timestamp: Timestamp }> {
    for (const room of ROOMS) {
      const placeholder = await preparePlaceholder(pdf, texts, room);
      const parts = decodeSignedData(await this.signer.sign(coveredBy(placeholder)));
      const timestamp = await this.authority.stamp(sha256(parts.signature));
      const signature = encodeSignedData({ ...parts, timestampToken: timestamp.token });
      if (fillPlaceholder(placeholder, signature)) return { sealed: placeholder.file, timestamp };
    }
    throw new Error(`the signature takes more than ${ROOMS.at(-1)} bytes`);
  }
}
