import { ObjectIdentifier } from 'asn1js';
import { OID } from './oids';

/** Bytes that are not the DER (ITU-T X.690) that is expected; never tells what they hold. */
export class MalformedDer extends Error {
  constructor(what: string) {
    super(`not readable: ${what}`);
    this.name = 'MalformedDer';
  }
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
/** Set in the identifier of a value that is made of values. */
const CONSTRUCTED = 0x20;

/** One value, with the bytes that it was read from, so that signatures over them can be checked. */
export class DerNode {
  private members: readonly DerNode[] | undefined;

  /**
   * @param tag the identifier octet, as 0x30 for a SEQUENCE
   * @param raw all of it: identifier, length and content
   * @param content the content alone
   */
  constructor(
    readonly tag: number,
    readonly raw: Buffer,
    readonly content: Buffer,
  ) {}

  /** The values that this one is made of; read when asked for. */
  get children(): readonly DerNode[] {
    this.members ??= (this.tag & CONSTRUCTED) === 0 ? [] : readAll(this.content);
    return this.members;
  }

  /** @throws MalformedDer if there is no such child, or it has another tag */
  child(index: number, tag?: number): DerNode {
    const child = this.children[index];
    if (child === undefined || (tag !== undefined && child.tag !== tag)) throw new MalformedDer(`member ${index}`);
    return child;
  }

  /** @throws MalformedDer if there is not exactly one child */
  only(tag?: number): DerNode {
    if (this.children.length !== 1) throw new MalformedDer('number of members');
    return this.child(0, tag);
  }

  /** The dotted form of an OBJECT IDENTIFIER. */
  oid(): string {
    const known = Object.values(OID).find((dotted) => oid(dotted).equals(this.raw));
    if (known === undefined) throw new MalformedDer('object identifier');
    return known;
  }
}

/**
 * Reads one value.
 * @param options.padded whether zeros may follow it
 * @throws MalformedDer also if anything else follows, or a length is not written as short as can be
 */
export function readDer(bytes: Buffer, { padded = false } = {}): DerNode {
  const node = readNode(bytes);
  const rest = bytes.subarray(node.raw.length);
  if (rest.length > 0 && (!padded || rest.some((byte) => byte !== 0))) throw new MalformedDer('bytes after the end');
  return node;
}

function readAll(bytes: Buffer): DerNode[] {
  const nodes: DerNode[] = [];
  for (let at = 0; at < bytes.length; at += nodes.at(-1)?.raw.length ?? 0) nodes.push(readNode(bytes.subarray(at)));
  return nodes;
}

function readNode(bytes: Buffer): DerNode {
  const { length, header } = readLength(bytes);
  const [tag, end] = [bytes[0], header + length];
  if (tag === undefined || (tag & 0x1f) === 0x1f || end > bytes.length) throw new MalformedDer('value');
  return new DerNode(tag, bytes.subarray(0, end), bytes.subarray(header, end));
}

/** DER allows only the shortest definite form. */
function readLength(bytes: Buffer) {
  const first = bytes[1] ?? 0x80;
  if (first < 0x80) return { length: first, header: 2 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count) throw new MalformedDer('length');
  const length = bytes.readUIntBE(2, count);
  if (length < 0x80 || length < 2 ** (8 * (count - 1))) throw new MalformedDer('length');
  return { length, header: 2 + count };
}

/** @returns identifier, length and content in one */
export function tlv(tag: number, ...content: Buffer[]): Buffer {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag]), lengthOf(length), ...content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export function sequence(...members: Buffer[]): Buffer {
  return tlv(SEQUENCE, ...members);
}

/** A SET OF, its members in the order that DER asks for. */
export function setOf(...members: Buffer[]): Buffer {
  return tlv(SET, ...[...members].sort(Buffer.compare));
}

export function octets(content: Buffer): Buffer {
  return tlv(OCTETS, content);
}

export function smallInteger(value: number): Buffer {
  return tlv(INTEGER, Buffer.from([value]));
}

const oids = new Map<string, Buffer>();

export function oid(dotted: string): Buffer {
  const known = oids.get(dotted);
  if (known) return known;
  const made = Buffer.from(new ObjectIdentifier({ value: dotted }).toBER());
  oids.set(dotted, made);
  return made;
}
