import path from 'node:path';
import { inspectPdf, isPhoto, uprightPhoto } from '../../platform/documents';
import { DomainError } from '../../platform/errors';
import { agreementErrors } from '../agreements.errors';
import type { ScanEntity } from './scan.entity';

/** An upload as it is kept. */
export interface CheckedScan {
  readonly kind: ScanEntity['kind'];
  readonly content: Buffer;
  readonly pages: number;
  /** Ends as the content is: phones open files by their names. */
  readonly fileName: string;
}

/** Pages of all uploads of a paper together. An agreement has some ten. */
export const PAGES_AT_MOST = 100;

/**
 * Looks at an upload by its content, whatever it is called. A photo is straightened, made as large as A4 needs, and
 * loses what it tells of the place where it was taken.
 * @throws DomainError `agreements/scan-unsupported` for what is neither photo nor PDF (HEIC too), `documents/…` for one
 *   that is damaged, encrypted, active, too large or too long
 */
export async function checkScan(content: Buffer, uploadName: string): Promise<CheckedScan> {
  const baseName = path.parse(uploadName).name.trim() || '扫描件';
  if (isPhoto(content)) {
    return { kind: 'image', content: await uprightPhoto(content), pages: 1, fileName: `${baseName}.jpg` };
  }
  if (!content.subarray(0, 1_024).includes('%PDF-')) throw new DomainError(agreementErrors.scanUnsupported);
  const { pages } = await inspectPdf(content, { pagesAtMost: PAGES_AT_MOST });
  return { kind: 'pdf', content, pages, fileName: `${baseName}.pdf` };
}
