import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from '@libpdf/core';
import { openPdf, saveBehind } from '../documents';

export interface SealTexts {
  /** Why it is sealed; any PDF reader shows it. */
  readonly reason: string;
  readonly location?: string;
  /** When, by the sealing machine's clock. */
  readonly at: Date;
}

/** A PDF with an empty place for a signature. */
export interface Placeholder {
  readonly file: Buffer;
  /** Where the place begins and ends, its angle brackets with it. */
  readonly gap: { readonly start: number; readonly end: number };
}

/** As many digits as any file's length has. */
const NUMBER_PLACEHOLDER = 9_999_999_999;
const RANGE_PLACEHOLDER = `[0 ${NUMBER_PLACEHOLDER} ${NUMBER_PLACEHOLDER} ${NUMBER_PLACEHOLDER}]`;
/** Printed and locked (ISO 32000-1, 12.5.3); nothing is to be seen on the page itself. */
const WIDGET_FLAGS = 132;
/** Signatures exist, and the file is only to be appended to (ISO 32000-1, 12.7.2). */
const SIGNATURE_FLAGS = 3;

/**
 * Writes an invisible signature field with room for a signature behind a PDF's bytes (ISO 32000-1, 12.8; EN 319 142-1).
 * @param original begins the result, byte for byte
 * @param bytes room for the signature
 */
export async function preparePlaceholder(original: Buffer, texts: SealTexts, bytes: number): Promise<Placeholder> {
  const pdf = await openPdf(original);
  const signature = pdf.context.register(signatureDictionary(texts, bytes));
  addField(pdf, signature);
  const file = Buffer.from(await saveBehind(original, pdf));
  const hex = '0'.repeat(bytes * 2);
  const start = file.lastIndexOf(`<${hex}>`);
  if (start < original.length) throw new Error('the place for the signature is not where it should be');
  const gap = { start, end: start + hex.length + 2 };
  writeRange(file, original.length, gap);
  return { file, gap };
}

/** @returns all that the signature covers: everything but its own place */
export function coveredBy({ file, gap }: Placeholder): Buffer {
  return Buffer.concat([file.subarray(0, gap.start), file.subarray(gap.end)]);
}

/**
 * Puts the signature into its place.
 * @returns whether there was room
 */
export function fillPlaceholder({ file, gap }: Placeholder, signature: Buffer): boolean {
  const hex = signature.toString('hex');
  if (hex.length > gap.end - gap.start - 2) return false;
  file.write(hex, gap.start + 1, 'latin1');
  return true;
}

function signatureDictionary({ reason, location, at }: SealTexts, bytes: number): PdfDict {
  return PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    M: PdfString.fromString(pdfDate(at)),
    Reason: PdfString.fromString(reason),
    ...(location !== undefined && { Location: PdfString.fromString(location) }),
    Contents: PdfString.fromBytes(new Uint8Array(bytes)),
    ByteRange: new PdfArray([0, NUMBER_PLACEHOLDER, NUMBER_PLACEHOLDER, NUMBER_PLACEHOLDER].map(PdfNumber.of)),
  });
}

function addField(pdf: PDF, signature: PdfRef): void {
  const [page] = pdf.getPages();
  if (page === undefined) throw new Error('a document without pages cannot be sealed');
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref);
  const catalog = pdf.context.catalog.getDict();
  const form = catalog.getDict('AcroForm', resolve);
  const fields = form?.getArray('Fields', resolve) ?? new PdfArray([]);
  const field = pdf.context.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString(`Seal${fields.length + 1}`),
      F: PdfNumber.of(WIDGET_FLAGS),
      Rect: new PdfArray([0, 0, 0, 0].map(PdfNumber.of)),
      P: page.ref,
      V: signature,
    }),
  );
  const members = { Fields: new PdfArray([...fields, field]), SigFlags: PdfNumber.of(SIGNATURE_FLAGS) };
  if (form === undefined) catalog.set('AcroForm', PdfDict.of(members));
  else for (const [name, value] of Object.entries(members)) form.set(name, value);
  page.dict.set('Annots', new PdfArray([...(page.dict.getArray('Annots', resolve) ?? []), field]));
}

function writeRange(file: Buffer, from: number, { start, end }: Placeholder['gap']): void {
  const at = file.indexOf(RANGE_PLACEHOLDER, from, 'latin1');
  if (at === -1) throw new Error('the range of the signature is not where it should be');
  const range = `[0 ${start} ${end} ${file.length - end}]`.padEnd(RANGE_PLACEHOLDER.length);
  file.write(range, at, 'latin1');
}

/** As PDF writes dates (ISO 32000-1, 7.9.4), in UTC. */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
}
