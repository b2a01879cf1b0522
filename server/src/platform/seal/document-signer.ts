import type { X509Certificate } from 'node:crypto';
import { OID } from './oids';
import { type SigningKey, signContent } from './signing-key';

/**
 * Makes the seal's signature. A licensed certificate authority, an HSM or a signing service takes part by a class of its
 * own that `signerOf` chooses by the settings.
 */
export abstract class DocumentSigner {
  /** Whether the seal is the sandbox's, which proves nothing. */
  abstract readonly isSandbox: boolean;

  /** @returns the seal's certificate, then those who issued it */
  abstract certificates(): Promise<readonly [X509Certificate, ...X509Certificate[]]>;

  /**
   * @param content all that the signature covers
   * @returns DER of a detached CMS SignedData (RFC 5652) with signing-certificate-v2, without a timestamp
   */
  abstract sign(content: Buffer): Promise<Buffer>;
}

/** Signs with a key in this process's memory. */
export class KeySigner extends DocumentSigner {
  private key: Promise<SigningKey> | undefined;

  /** @param open reads the key; once, as reading takes longer than signing */
  constructor(
    private readonly open: () => Promise<SigningKey>,
    readonly isSandbox: boolean,
  ) {
    super();
  }

  async certificates(): Promise<readonly [X509Certificate, ...X509Certificate[]]> {
    const { certificate, chain } = await this.opened();
    return [certificate, ...chain];
  }

  async sign(content: Buffer): Promise<Buffer> {
    return signContent(content, await this.opened(), { contentType: OID.data, embedded: false });
  }

  private opened(): Promise<SigningKey> {
    this.key ??= this.open().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return this.key;
  }
}
