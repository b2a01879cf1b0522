import { createHash, generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { BitString, fromBER, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  RelativeDistinguishedNames,
} from 'pkijs';
import { OID } from './oids';

/** A key pair with its certificate, for the sandbox. */
export interface MadeCertificate {
  readonly key: KeyObject;
  readonly certificate: Certificate;
}

export interface CertificateRequest {
  readonly commonName: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Who issues it; absent: itself, and it may issue others. */
  readonly issuer?: MadeCertificate;
  /** The only purpose that it may serve; absent: any. */
  readonly purpose?: string;
}

const COMMON_NAME = '2.5.4.3';
const EXTENSIONS = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKey: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
};
/** Bits of KeyUsage (RFC 5280, 4.2.1.3), the first on the left. */
const SIGNS_DOCUMENTS = { bits: 0b1100_0000, unused: 6 };
const SIGNS_CERTIFICATES = { bits: 0b0000_0110, unused: 1 };

/**
 * Makes an RSA key of 2048 bits and a certificate for it (RFC 5280).
 * @returns both
 */
export async function makeCertificate(request: CertificateRequest): Promise<MadeCertificate> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2_048 });
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: arrayBuffer(positive(randomBytes(16))) });
  certificate.subject = nameOf(request.commonName);
  certificate.issuer = request.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = request.notBefore;
  certificate.notAfter.value = request.notAfter;
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(arrayBuffer(spki)).result });
  certificate.extensions = extensionsOf(certificate, request);
  signWith(certificate, request.issuer?.key ?? privateKey);
  return { key: privateKey, certificate };
}

/** @returns the certificate's DER */
export function derOf(certificate: Certificate): Buffer {
  return Buffer.from(certificate.toSchema().toBER());
}

function nameOf(commonName: string): RelativeDistinguishedNames {
  const value = new Utf8String({ value: commonName });
  return new RelativeDistinguishedNames({ typesAndValues: [new AttributeTypeAndValue({ type: COMMON_NAME, value })] });
}

function extensionsOf(certificate: Certificate, { issuer, purpose }: CertificateRequest): Extension[] {
  const ca = issuer === undefined;
  const { bits, unused } = ca ? SIGNS_CERTIFICATES : SIGNS_DOCUMENTS;
  const usage = new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: unused });
  const own = keyIdentifier(certificate);
  const authority = new AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(issuer?.certificate ?? certificate) });
  return [
    extension(EXTENSIONS.basicConstraints, new BasicConstraints({ cA: ca }).toSchema().toBER(), true),
    extension(EXTENSIONS.keyUsage, usage.toBER(), true),
    extension(EXTENSIONS.subjectKey, own.toBER()),
    extension(EXTENSIONS.authorityKey, authority.toSchema().toBER()),
    ...(purpose === undefined
      ? []
      : [extension(EXTENSIONS.extendedKeyUsage, new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema().toBER(), true)]),
  ];
}

function extension(extnID: string, extnValue: ArrayBuffer, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue });
}

function keyIdentifier({ subjectPublicKeyInfo }: Certificate): OctetString {
  const key = Buffer.from(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);
  return new OctetString({ valueHex: arrayBuffer(createHash('sha1').update(key).digest()) });
}

function signWith(certificate: Certificate, key: KeyObject): void {
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: fromBER(NULL).result });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const content = Buffer.from(certificate.encodeTBS().toBER());
  certificate.tbsView = new Uint8Array(content);
  certificate.signatureValue = new BitString({ valueHex: arrayBuffer(sign('sha256', content, key)) });
}

const NULL = Uint8Array.of(0x05, 0x00);

/** A serial number is a positive INTEGER in its shortest form (RFC 5280, 4.1.2.2). */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
