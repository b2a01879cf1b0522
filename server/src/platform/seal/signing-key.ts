import { createHash, type X509Certificate } from 'node:crypto';
import { octets, oid, sequence, setOf } from './der';
import { OID } from './oids';
import { attribute, encodeSignedData, type KeyKind } from './signed-data';

/** A private key with its certificate. */
export interface SigningKey {
  readonly certificate: X509Certificate;
  /** Of those who issued it, as far as known; its own not among them. */
  readonly chain: readonly X509Certificate[];
  readonly kind: KeyKind;
  /** @returns the signature over the SHA-256 of `data`: PKCS#1 v1.5, or ECDSA in DER */
  readonly sign: (data: Buffer) => Promise<Buffer>;
}

export interface SigningOptions {
  /** What kind of content it is. */
  readonly contentType: string;
  /** Whether the content is carried along. */
  readonly embedded: boolean;
}

/**
 * Signs as CAdES asks for (ETSI EN 319 122-1): content type, digest and the signer's certificate are signed, and, as PAdES
 * wants it (EN 319 142-1, 6.3), no time: that stands in the PDF, and the trusted one comes from the timestamp.
 * @returns DER of a CMS SignedData
 */
export async function signContent(
  content: Buffer,
  key: SigningKey,
  { contentType, embedded }: SigningOptions,
): Promise<Buffer> {
  const attributes = setOf(
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octets(sha256(content))),
    // SigningCertificateV2 { certs { ESSCertIDv2 { hash } } }; SHA-256 is understood (RFC 5035, 4).
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(key.certificate.raw)))))),
  );
  return encodeSignedData({
    contentType,
    ...(embedded && { content }),
    certificates: [key.certificate, ...key.chain].map(({ raw }) => raw),
    attributes,
    digest: 'sha256',
    keyKind: key.kind,
    signature: await key.sign(attributes),
  });
}

export function sha256(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
