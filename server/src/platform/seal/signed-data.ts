import { type DerNode, MalformedDer, octets, oid, readDer, sequence, setOf, smallInteger, tlv } from './der';
import { DIGESTS, OID } from './oids';

export type DigestName = 'sha256' | 'sha384' | 'sha512';
export type KeyKind = 'rsa' | 'ec';

/** A CMS SignedData (RFC 5652) with one signer, taken apart. */
export interface SignedParts {
  /** What is signed, as `OID.data`. */
  readonly contentType: string;
  /** Absent where the content lies elsewhere. */
  readonly content?: Buffer;
  /** DER; the signer's own first. */
  readonly certificates: readonly Buffer[];
  /** DER of the SET OF attributes, as it is signed. */
  readonly attributes: Buffer;
  readonly digest: DigestName;
  readonly keyKind: KeyKind;
  readonly signature: Buffer;
  /** DER of an RFC 3161 token over the signature. */
  readonly timestampToken?: Buffer;
}

const ALGORITHMS: Readonly<Record<KeyKind, Readonly<Record<DigestName, string>>>> = {
  rsa: { sha256: OID.sha256WithRsa, sha384: OID.sha384WithRsa, sha512: OID.sha512WithRsa },
  ec: { sha256: OID.sha256WithEc, sha384: OID.sha384WithEc, sha512: OID.sha512WithEc },
};
const DIGEST_IDS: Readonly<Record<DigestName, string>> = { sha256: OID.sha256, sha384: OID.sha384, sha512: OID.sha512 };

const NULL = Buffer.from([0x05, 0x00]);
const [CONTEXT_0, CONTEXT_1] = [0xa0, 0xa1];
const [OCTETS, SEQUENCE, SET] = [0x04, 0x30, 0x31];

/** One attribute of a signer. */
export function attribute(type: string, value: Buffer): Buffer {
  return sequence(oid(type), setOf(value));
}

/** @returns the DER of the ContentInfo; the same parts give the same bytes */
export function encodeSignedData(parts: SignedParts): Buffer {
  const digest = sequence(oid(DIGEST_IDS[parts.digest]));
  const content = parts.content === undefined ? [] : [tlv(CONTEXT_0, octets(parts.content))];
  const unsigned =
    parts.timestampToken === undefined ? [] : [tlv(CONTEXT_1, attribute(OID.timestampToken, parts.timestampToken))];
  const signer = sequence(
    smallInteger(1),
    signerIdOf(parts.certificates[0] ?? Buffer.alloc(0)),
    digest,
    // The attributes stand here under a tag of their own, but are signed as a SET (RFC 5652, 5.4).
    Buffer.concat([Buffer.from([CONTEXT_0]), parts.attributes.subarray(1)]),
    signatureAlgorithm(parts),
    octets(parts.signature),
    ...unsigned,
  );
  const signedData = sequence(
    smallInteger(versionFor(parts.contentType)),
    setOf(digest),
    sequence(oid(parts.contentType), ...content),
    tlv(CONTEXT_0, ...[...parts.certificates].sort(Buffer.compare)),
    setOf(signer),
  );
  return sequence(oid(OID.signedData), tlv(CONTEXT_0, signedData));
}

function signatureAlgorithm({ keyKind, digest }: SignedParts): Buffer {
  // RSA has a NULL for parameters, elliptic curves have none (RFC 5754, 3.2 and RFC 5758, 3.2).
  return sequence(oid(ALGORITHMS[keyKind][digest]), ...(keyKind === 'rsa' ? [NULL] : []));
}

/** Issuer and serial number of a certificate. */
function signerIdOf(certificate: Buffer): Buffer {
  const { serial, issuer } = namesOf(certificate);
  return sequence(issuer, serial);
}

/** Parts of a certificate (RFC 5280, 4.1) as they stand in it. */
function namesOf(certificate: Buffer): { serial: Buffer; issuer: Buffer } {
  const fields = readDer(certificate).child(0, SEQUENCE).children;
  const first = fields[0]?.tag === CONTEXT_0 ? 1 : 0;
  const [serial, , issuer] = fields.slice(first);
  if (serial === undefined || issuer === undefined) throw new MalformedDer('certificate');
  return { serial: serial.raw, issuer: issuer.raw };
}

/**
 * Takes a SignedData apart.
 * @throws MalformedDer unless it has one signer, named by issuer and serial number, whose certificate is in it, signed
 *   attributes, and a known algorithm
 */
export function decodeSignedData(der: Buffer): SignedParts {
  const contentInfo = readDer(der);
  if (contentInfo.child(0).oid() !== OID.signedData) throw new MalformedDer('not a signature');
  const signedData = contentInfo.child(1, CONTEXT_0).only(SEQUENCE);
  const contentInfoInside = signedData.child(2, SEQUENCE);
  const contentType = contentInfoInside.child(0).oid();
  assertVersion(signedData, versionFor(contentType));
  const content =
    contentInfoInside.children.length > 1 ? contentInfoInside.child(1, CONTEXT_0).only(OCTETS).content : undefined;
  const certificates = signedData.child(3, CONTEXT_0).children.map(({ raw }) => raw);
  const signer = signedData.child(signedData.children.length - 1, SET).only(SEQUENCE);
  return {
    contentType,
    ...(content && { content }),
    certificates: signerFirst(certificates, signer.child(1, SEQUENCE).raw),
    ...signerParts(signer, signedData.child(1, SET)),
  };
}

function signerFirst(certificates: Buffer[], signerId: Buffer): Buffer[] {
  const own = certificates.find((certificate) => signerIdOf(certificate).equals(signerId));
  if (own === undefined) throw new MalformedDer('the signer has no certificate');
  return [own, ...certificates.filter((certificate) => certificate !== own)];
}

function signerParts(signer: DerNode, digests: DerNode) {
  assertVersion(signer, 1);
  const digest = digestOf(signer.child(2, SEQUENCE));
  if (digests.children.some((named) => digestOf(named) !== digest)) throw new MalformedDer('hash functions');
  const attributes = signer.child(3, CONTEXT_0);
  const signature = signer.child(5, OCTETS).content;
  const timestampToken = timestampIn(signer.children[6]);
  return {
    attributes: Buffer.concat([Buffer.from([SET]), attributes.raw.subarray(1)]),
    digest,
    keyKind: keyKindOf(signer.child(4, SEQUENCE), digest),
    signature,
    ...(timestampToken && { timestampToken }),
  };
}

function digestOf(algorithm: DerNode): DigestName {
  const digest = DIGESTS[nameOf(algorithm)];
  if (digest === undefined) throw new MalformedDer('unknown hash function');
  return digest;
}

function keyKindOf(algorithm: DerNode, digest: DigestName): KeyKind {
  const named = nameOf(algorithm);
  // RSA may leave the hash function to the field beside it (RFC 5754, 3.2).
  if (named === OID.rsa) return 'rsa';
  const kind = (['rsa', 'ec'] as const).find((candidate) => ALGORITHMS[candidate][digest] === named);
  if (kind === undefined) throw new MalformedDer('kind of signature');
  return kind;
}

/** The version follows from what is inside (RFC 5652, 5.1). */
function versionFor(contentType: string): number {
  return contentType === OID.data ? 1 : 3;
}

/** Nobody signed these numbers, so they must be what they can only be. */
function assertVersion(node: DerNode, version: number): void {
  if (!node.child(0).raw.equals(smallInteger(version))) throw new MalformedDer('version');
}

/** An AlgorithmIdentifier without parameters of its own. */
function nameOf(algorithm: DerNode): string {
  const [, ...parameters] = algorithm.children;
  if (algorithm.tag !== SEQUENCE || parameters.some(({ raw }) => !raw.equals(NULL)))
    throw new MalformedDer('parameters of an algorithm');
  return algorithm.child(0).oid();
}

function timestampIn(unsigned: DerNode | undefined): Buffer | undefined {
  const found = unsigned?.children.find((candidate) => candidate.child(0).raw.equals(oid(OID.timestampToken)));
  return found?.child(1, SET).only(SEQUENCE).raw;
}

/**
 * The value of a signed attribute.
 * @param attributes as `SignedParts.attributes`
 * @throws MalformedDer unless it is there once, with one value
 */
export function attributeValue(attributes: Buffer, type: string): DerNode {
  const found = readDer(attributes).children.filter((candidate) => candidate.child(0).raw.equals(oid(type)));
  if (found.length !== 1) throw new MalformedDer('signed attribute');
  return (found[0] as DerNode).child(1, SET).only();
}

/** Whether a signed attribute is there. */
export function hasAttribute(attributes: Buffer, type: string): boolean {
  return readDer(attributes).children.some((candidate) => candidate.child(0).raw.equals(oid(type)));
}
