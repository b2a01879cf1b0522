import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors';
import { EncryptedFiles } from '../../platform/files';
import { Download } from '../../platform/http';
import { FILE_KEY, SEALED_FILE_KEY } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { PaperScans } from '../paper/paper-scans';

/** Which file of a version. `best`: the sealed one, or what was signed while the seal is not there yet. */
export type FileForm = 'original' | 'sealed' | 'best';

/** Reads the files of agreements. */
@Injectable()
export class SignedFiles {
  constructor(
    private readonly files: EncryptedFiles,
    private readonly paper: PaperScans,
  ) {}

  /** @throws DomainError `agreements/no-such-file` for a form that is not there yet */
  async read(version: AgreementVersionEntity, form: FileForm): Promise<Buffer> {
    const { sealedFileId, sealedFileKeyCipher, fileId, fileKeyCipher } = version;
    if (form !== 'original' && sealedFileId && sealedFileKeyCipher) {
      return this.files.read(sealedFileId, sealedFileKeyCipher, SEALED_FILE_KEY);
    }
    if (form === 'best' && version.way === 'paper') return this.paper.joinedPdf(version.agreementId, version.number);
    if (form === 'sealed' || !fileId || !fileKeyCipher) throw new DomainError(agreementErrors.noSuchFile);
    return this.files.read(fileId, fileKeyCipher, FILE_KEY);
  }

  /** The same as a download. */
  async download(agreementNumber: string, version: AgreementVersionEntity, form: FileForm): Promise<Download> {
    const content = await this.read(version, form);
    return new Download({
      fileName: pdfName(agreementNumber, version.number),
      contentType: 'application/pdf',
      content,
    });
  }
}

/** @returns as `见习协议-XY-7K3M-Q2VD-0H9T-5-第1版.pdf` */
export function pdfName(agreementNumber: string, versionNumber: number): string {
  return `见习协议-${agreementNumber}-第${versionNumber}版.pdf`;
}
