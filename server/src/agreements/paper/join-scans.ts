import { PDF } from '@libpdf/core';
import { imagesToPdf, openPdf } from '../../platform/documents';
import type { ScanEntity } from './scan.entity';

/** A page or some pages of the signed paper. */
export interface ScanContent {
  readonly kind: ScanEntity['kind'];
  readonly content: Buffer;
}

/**
 * Joins photos and PDFs to one PDF. Only pages are taken over: no attachments, no metadata, no password.
 * @param scans checked at their upload, in the order of the pages
 */
export async function joinScans(scans: readonly ScanContent[]): Promise<Buffer> {
  const joined = PDF.create();
  for (const { kind, content } of scans) {
    const source = await openPdf(kind === 'image' ? await imagesToPdf([content]) : content);
    await joined.copyPagesFrom(source, [...source.getPages().keys()]);
  }
  return Buffer.from(await joined.save());
}
