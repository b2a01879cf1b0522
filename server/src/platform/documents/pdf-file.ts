import { PDF } from '@libpdf/core';
import { DomainError } from '../errors';
import { documentErrors } from './documents.errors';

/** A header may be preceded by a little rubbish (ISO 32000-1, implementation note 13 in Annex H of PDF 1.7). */
const HEADER_WITHIN = 1_024;

/**
 * Reads a PDF.
 * @throws DomainError `documents/not-a-pdf`, `documents/pdf-encrypted`, `documents/pdf-damaged`
 */
export async function openPdf(content: Buffer): Promise<PDF> {
  if (!content.subarray(0, HEADER_WITHIN).includes('%PDF-')) throw new DomainError(documentErrors.notAPdf);
  let pdf: PDF;
  try {
    // Strictly: guessing what a damaged file meant takes the library an endless time for some of them.
    pdf = await PDF.load(content, { lenient: false });
  } catch (cause) {
    throw new DomainError(documentErrors.pdfDamaged, { cause });
  }
  if (pdf.isEncrypted) throw new DomainError(documentErrors.pdfEncrypted);
  if (pagesOf(pdf) === 0) throw new DomainError(documentErrors.pdfDamaged, { detail: 'it has no pages' });
  return pdf;
}

/** @throws DomainError `documents/pdf-damaged` */
export function pagesOf(pdf: PDF): number {
  try {
    return pdf.getPages().length;
  } catch (cause) {
    throw new DomainError(documentErrors.pdfDamaged, { cause });
  }
}

/**
 * Whether something can be appended without touching the bytes that are there. Not so for "fast web view" files, which
 * `rewritePdf` turns into ordinary ones.
 */
export function isAppendable(pdf: PDF): boolean {
  return pdf.canSaveIncrementally() === null;
}

/**
 * Writes what changed behind the original's bytes (ISO 32000-1, 7.5.6).
 * @param pdf of `original`, changed
 * @returns a file that begins with `original`, byte for byte
 * @throws Error if the file does not allow it
 */
export async function saveBehind(original: Buffer, pdf: PDF): Promise<Buffer> {
  if (!isAppendable(pdf)) throw new Error(`nothing can be appended to this PDF: ${pdf.canSaveIncrementally()}`);
  const bytes = await pdf.save({ incremental: true });
  const saved = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!saved.subarray(0, original.length).equals(original)) throw new Error('appending changed the original bytes');
  return saved;
}
