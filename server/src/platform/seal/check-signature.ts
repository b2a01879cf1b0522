import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { type DerNode, MalformedDer, oid } from './der';
import { DIGESTS, OID } from './oids';
import { attributeValue, hasAttribute, type SignedParts } from './signed-data';

export type SignatureFault = 'digest-differs' | 'signature-invalid';

export interface CheckedSignature {
  readonly signer: X509Certificate;
  /** All certificates that came along, the signer's first. */
  readonly certificates: readonly X509Certificate[];
  readonly faults: readonly SignatureFault[];
}

/**
 * Checks a signature against its content and the certificate that it names (RFC 5652, 5.6; RFC 5035). Whether that
 * certificate is to be trusted is not asked here.
 * @param parts the signature
 * @param content what should have been signed
 * @throws MalformedDer if it lacks what it needs
 */
export function checkSignature(parts: SignedParts, content: Buffer): CheckedSignature {
  const certificates = parts.certificates.map(readCertificate);
  const [signer] = certificates;
  if (signer === undefined) throw new MalformedDer('no certificate');
  const { attributes } = parts;
  const digest = createHash(parts.digest).update(content).digest();
  const signed =
    attributeValue(attributes, OID.contentType).raw.equals(oid(parts.contentType)) &&
    namesCertificate(attributes, signer) &&
    verify(parts.digest, attributes, signer.publicKey, parts.signature);
  const faults: SignatureFault[] = [];
  if (!same(attributeValue(attributes, OID.messageDigest).content, digest)) faults.push('digest-differs');
  if (!signed) faults.push('signature-invalid');
  return { signer, certificates, faults };
}

function readCertificate(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw new MalformedDer('certificate');
  }
}

/** The signature says whose it is, so that nobody can put another certificate with the same key beside it. */
function namesCertificate(attributes: Buffer, { raw }: X509Certificate): boolean {
  const newer = hasAttribute(attributes, OID.signingCertificateV2);
  const value = attributeValue(attributes, newer ? OID.signingCertificateV2 : OID.signingCertificate);
  const id = value.child(0).child(0);
  const { algorithm, hash } = newer ? newerHash(id) : { algorithm: 'sha1', hash: id.child(0) };
  return same(hash.content, createHash(algorithm).update(raw).digest());
}

function newerHash(id: DerNode) {
  const [first, second] = id.children;
  if (first === undefined) throw new MalformedDer('signing certificate');
  if (first.children.length === 0) return { algorithm: 'sha256', hash: first };
  const algorithm = DIGESTS[first.child(0).oid()];
  if (algorithm === undefined || second === undefined) throw new MalformedDer('signing certificate');
  return { algorithm, hash: second };
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
