import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { agreementEventLabels, agreementStatus } from '@qihang/shared/agreements';
import { ROLE_LABELS } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { ZipFile } from 'yazl';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { type Actor, Download } from '../../platform/http';
import { AgreementEventEntity } from '../agreement-event.entity';
import { AgreementVault } from '../agreement-vault';
import { SignedDocumentQueries, type SignedVersion } from './signed-document.queries';
import { pdfName, SignedFiles } from './signed-files';

/** Everything that a trainee has signed, with the history of each agreement, as one zip file. */
@Injectable()
export class ExportDocuments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly documents: SignedDocumentQueries,
    private readonly files: SignedFiles,
    private readonly vault: AgreementVault,
    private readonly audit: AuditLog,
  ) {}

  /** The files are read one after the other while the answer is sent, so that memory does not grow with their number. */
  async execute(actor: Actor): Promise<Download> {
    const signed = await this.documents.allOfTrainee(actor);
    const zip = new ZipFile();
    for (const { agreement, version } of signed) {
      zip.addReadStreamLazy(pdfName(agreement.number, version.number), (send) => {
        this.files.read(version, 'best').then(
          (content) => send(null, Readable.from(content)),
          (error: Error) => send(error, Readable.from([])),
        );
      });
    }
    zip.addBuffer(Buffer.from(await this.historyOf(signed), 'utf8'), '协议记录.txt');
    zip.end();
    await this.audit.record({
      actor: { kind: 'seeker', id: actor.personId },
      action: 'agreements.export',
      subject: { type: 'person', id: actor.personId },
      detail: { documents: signed.length },
    });
    const fileName = `我的见习协议-${this.clock.today()}.zip`;
    return new Download({ fileName, contentType: 'application/zip', content: Readable.from(zip.outputStream) });
  }

  private async historyOf(signed: readonly SignedVersion[]): Promise<string> {
    const agreements = new Map(signed.map(({ agreement }) => [agreement.id, agreement]));
    const events = await this.transactions.manager
      .getRepository(AgreementEventEntity)
      .find({ where: { agreementId: In([...agreements.keys()]) }, order: { agreementId: 'ASC', id: 'ASC' } });
    const lines = [...agreements.values()].flatMap(({ id, number, status }) => [
      `协议 ${number}（${agreementStatus.labels[status]}）`,
      ...events.filter(({ agreementId }) => agreementId === id).map((event) => this.lineOf(event)),
      '',
    ]);
    return `\uFEFF${lines.join('\r\n')}`;
  }

  private lineOf({ at, kind, byRole, reasonCipher }: AgreementEventEntity): string {
    const when = at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
    const why = reasonCipher ? `：${this.vault.reason.decrypt(reasonCipher)}` : '';
    return `${when}  ${ROLE_LABELS[byRole]}  ${agreementEventLabels[kind]}${why}`;
  }
}
