import { openPdf, pagesOf, saveBehind } from './pdf-file';

/**
 * Appends the pages of a second PDF. The result begins with the original, byte for byte: who has the original's hash can
 * check it against the first bytes of the result.
 * @param original a PDF that `inspectPdf` calls appendable, as all that `DocumentRenderer` made
 * @param extra the PDF whose pages follow; its tags for screen readers are not taken over
 * @returns the longer PDF; the same for the same input
 * @throws DomainError `documents/…` if one of them cannot be read; Error if the original is not appendable
 */
export async function appendPages(original: Buffer, extra: Buffer): Promise<Buffer> {
  const [target, source] = [await openPdf(original), await openPdf(extra)];
  await target.copyPagesFrom(
    source,
    Array.from({ length: pagesOf(source) }, (_, index) => index),
  );
  return saveBehind(original, target);
}
