import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors';
import { type Actor, Download } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { AgreementDocuments } from '../documents';
import { SignedFiles } from '../signed-documents/signed-files';
import { AgreementContents } from './agreement-contents';
import { AgreementVersions } from './agreement-versions';
import { AuditReading } from './audit-reading';

/** The PDFs of an agreement: as signed, sealed, or a preview of a draft. */
@Injectable()
export class AgreementPdfs {
  constructor(
    private readonly versions: AgreementVersions,
    private readonly contents: AgreementContents,
    private readonly documents: AgreementDocuments,
    private readonly files: SignedFiles,
    private readonly audit: AuditReading,
  ) {}

  /**
   * @param asked `version` absent: the open one, else the one in force
   * @throws DomainError `agreements/not-found`, `agreements/version-not-found`, `agreements/no-such-file` for a sealed form
   *   that is not there yet
   */
  async of(
    actor: Actor,
    id: string,
    { version: number, form }: { readonly version?: number; readonly form: 'original' | 'sealed' },
  ): Promise<Download> {
    const { side, agreement } = await this.versions.seenBy(actor, id);
    const version = await this.versions.asked(agreement, number);
    const download =
      version.fileId === null && form === 'original'
        ? await this.preview(agreement, version)
        : await this.files.download(agreement.number, version, form);
    if (side === 'bureau') await this.audit.record(actor, 'agreements.pdf-read', agreement.id, version.number);
    return download;
  }

  /** Of a draft; one that was dropped before it was sent has no document and never will. */
  private async preview(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<Download> {
    if (version.status !== 'draft') throw new DomainError(agreementErrors.noSuchFile);
    return new Download({
      fileName: `见习协议-${agreement.number}-预览稿.pdf`,
      contentType: 'application/pdf',
      content: this.documents.renderPreview(await this.contents.of(agreement, version)),
    });
  }
}
