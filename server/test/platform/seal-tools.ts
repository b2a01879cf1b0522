import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FixedClock } from '../../src/platform/clock';
import { appendPages, DocumentRenderer } from '../../src/platform/documents';
import { type SealTexts, sealParts } from '../../src/platform/seal';
import { sandboxAuthority } from '../../src/platform/seal/sandbox-authority';
import type { Settings } from '../../src/platform/settings';
import { runOn } from './poppler';

export const AT = new Date('2026-11-23T02:03:04Z');
export const TEXTS: SealTexts = { reason: '三方已签署见习协议', location: '河南郑州', at: AT };

const folders: string[] = [];

/** A new data folder; all are removed by `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'seal-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface SealSetting extends Partial<Pick<Settings, 'seal' | 'timestampUrl' | 'timestampRoots'>> {
  readonly dataDir?: string;
  readonly clock?: FixedClock;
}

/** The seal as a server with these settings has it; its sandbox is closed by `close`. */
export function sealWith({
  dataDir = newFolder(),
  clock = new FixedClock(AT.toISOString()),
  ...more
}: SealSetting = {}) {
  const parts = sealParts({ dataDir, ...more }, clock);
  return { ...parts, dataDir, clock, root: async () => (await sandboxAuthority(dataDir)).root.toString() };
}

const renderer = new DocumentRenderer();

/** A document as it is sealed: the text that people signed, and a page of evidence behind it. */
export async function unsealed(text = '见习协议') {
  const page = (body: string) => renderer.render(`#set page(paper: "a5")\n= #data\n${body}`, text, { createdAt: AT });
  const signed = page('甲方与乙方约定如下。');
  return { signed, whole: await appendPages(signed, page('签署记录')) };
}

/** Where the digits of the signature are in a sealed file, found as a stranger would. */
export function signatureDigits(pdf: Buffer): { start: number; end: number } {
  const start = pdf.lastIndexOf('/Contents <') + '/Contents <'.length;
  return { start, end: pdf.indexOf('>', start) };
}

/** The signature out of a sealed file, and what it covers, found as a stranger would. */
export function takeApart(pdf: Buffer): { cms: Buffer; covered: Buffer } {
  const { start, end } = signatureDigits(pdf);
  const padded = Buffer.from(pdf.toString('latin1', start, end), 'hex');
  const covered = Buffer.concat([pdf.subarray(0, start - 1), pdf.subarray(end + 1)]);
  return { cms: padded.subarray(0, 4 + padded.readUInt16BE(2)), covered };
}

/** What poppler says of each signature of a file. */
export function pdfsig(pdf: Buffer): string {
  return runOn({ 'sealed.pdf': pdf }, ['env', 'LC_ALL=C.UTF-8', 'TZ=UTC', 'pdfsig', 'sealed.pdf']);
}

/** A key with its certificate by OpenSSL, in a PKCS#12 file. */
export function pkcs12(options: {
  readonly key?: readonly string[];
  readonly days?: number;
  readonly name?: string;
  readonly password?: string;
}): { file: string; certificate: string } {
  const { key = ['rsa:2048'], days = 400, name = 'Seal of a bureau', password = 'secret' } = options;
  const folder = newFolder();
  const [keyFile, certificate, file] = ['key.pem', 'certificate.pem', 'seal.p12'].map((one) => path.join(folder, one));
  const subject = ['-subj', `/CN=${name}`, '-days', String(days), '-addext', 'keyUsage=critical,digitalSignature'];
  const out = ['-nodes', '-keyout', keyFile ?? '', '-out', certificate ?? ''];
  runOn({}, ['openssl', 'req', '-x509', '-newkey', ...key, ...subject, ...out]);
  const from = ['-inkey', keyFile ?? '', '-in', certificate ?? ''];
  runOn({}, ['openssl', 'pkcs12', '-export', ...from, '-out', file ?? '', '-passout', `pass:${password}`]);
  return { file: file ?? '', certificate: readFileSync(certificate ?? '', 'latin1') };
}
