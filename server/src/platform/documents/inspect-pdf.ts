import type { PDF } from '@libpdf/core';
import { DomainError } from '../errors';
import { documentErrors } from './documents.errors';
import { isAppendable, openPdf, pagesOf } from './pdf-file';
import { hasScripts } from './pdf-scripts';

export interface PdfFacts {
  readonly pages: number;
  /** Whether it can be sealed or appended to as it is; otherwise `rewritePdf` first. */
  readonly appendable: boolean;
}

/**
 * Looks at an uploaded file that claims to be a PDF.
 * @param options.pagesAtMost 200 unless told
 * @throws DomainError `documents/not-a-pdf`, `documents/pdf-damaged`, `documents/pdf-encrypted`,
 *   `documents/pdf-has-scripts`, `documents/too-many-pages`
 */
export async function inspectPdf(content: Buffer, { pagesAtMost = 200 } = {}): Promise<PdfFacts> {
  const pdf = await openPdf(content);
  const pages = pagesOf(pdf);
  if (pages > pagesAtMost) {
    throw new DomainError(documentErrors.tooManyPages, { detail: `${pages} pages, ${pagesAtMost} at most` });
  }
  if (looksActive(pdf)) throw new DomainError(documentErrors.pdfHasScripts);
  return { pages, appendable: isAppendable(pdf) };
}

/** Objects are read when they are reached, so a damaged one shows only here. */
function looksActive(pdf: PDF): boolean {
  try {
    return hasScripts(pdf);
  } catch (cause) {
    throw new DomainError(documentErrors.pdfDamaged, { cause });
  }
}

/**
 * @returns the number of pages
 * @throws DomainError `documents/not-a-pdf`, `documents/pdf-damaged`, `documents/pdf-encrypted`
 */
export async function pageCount(content: Buffer): Promise<number> {
  return pagesOf(await openPdf(content));
}

/**
 * Writes a PDF anew, so that it can be sealed and appended to: for uploads that `inspectPdf` calls not appendable. What is
 * signed and hashed afterwards is the new file.
 * @returns the same pages in other bytes
 * @throws DomainError `documents/…` as `pageCount`
 */
export async function rewritePdf(content: Buffer): Promise<Buffer> {
  const source = await openPdf(content);
  const pages = Array.from({ length: pagesOf(source) }, (_, index) => index);
  const copy = await source.extractPages(pages);
  return Buffer.from(await copy.save());
}
