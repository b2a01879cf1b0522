import { Injectable } from '@nestjs/common';
import type { Paper } from '@qihang/shared/agreements';
import { PaperVault } from './paper-vault';
import { Papers } from './papers';

/** Reads where the way on paper stands. */
@Injectable()
export class PaperQueries {
  constructor(
    private readonly papers: Papers,
    private readonly vault: PaperVault,
  ) {}

  /** @returns null for a version that is not signed on paper */
  async of(agreementId: string, versionNumber: number): Promise<Paper | null> {
    const paper = await this.papers.of(agreementId, versionNumber);
    if (paper === null) return null;
    const scans = await this.papers.scansOf(paper);
    return {
      status: paper.status,
      scans: scans.map(({ id, fileNameCipher, pages, uploadedAt }) => ({
        id,
        fileName: this.vault.fileName.decrypt(fileNameCipher),
        pages,
        uploadedAt: uploadedAt.toISOString(),
      })),
      reason: paper.reasonCipher && this.vault.reason.decrypt(paper.reasonCipher),
      fileHash: paper.fileHash ?? undefined,
    };
  }
}
