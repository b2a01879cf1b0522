import { Injectable } from '@nestjs/common';
import type { agreementDocumentRoutes } from '@qihang/shared/agreements';
import type { RouteReply } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Download } from '../../platform/http';
import { AgreementEntity } from '../agreement.entity';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { PLATFORM, RecordEvent } from '../record-event';
import { DocumentLinkEntity } from './document-link.entity';
import { linkHash } from './share-document';
import { SignedFiles } from './signed-files';

/** Opens a shared document to whoever holds the link: once, and in time. */
@Injectable()
export class OpenSharedDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly files: SignedFiles,
    private readonly record: RecordEvent,
  ) {}

  /** Tells where a link stands, without using it up: previews of messengers may look, too. */
  async state(token: string): Promise<RouteReply<typeof agreementDocumentRoutes.sharedInfo>> {
    const link = await this.links.findOneBy({ tokenHash: linkHash(token) });
    if (link === null) return { state: 'unknown', endsAt: null };
    const open = link.endsAt > this.clock.now() ? 'open' : 'ended';
    return { state: link.usedAt === null ? open : 'used', endsAt: link.endsAt.toISOString() };
  }

  /**
   * Two who open it at the same moment wait at the link's row; the later one finds it used.
   * @throws DomainError `agreements/link-used`, `agreements/link-ended`
   */
  open(token: string): Promise<Download> {
    return this.transactions.run(async (manager) => {
      const tokenHash = linkHash(token);
      const link = await this.links.findOne({ where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
      const now = this.clock.now();
      if (link === null || link.endsAt <= now) throw new DomainError(agreementErrors.linkEnded);
      if (link.usedAt !== null) throw new DomainError(agreementErrors.linkUsed);
      const { agreementId, versionNumber } = link;
      const agreement = await manager.getRepository(AgreementEntity).findOneByOrFail({ id: agreementId });
      const version = await manager
        .getRepository(AgreementVersionEntity)
        .findOneByOrFail({ agreementId, number: versionNumber });
      const download = await this.files.download(agreement.number, version, 'best');
      await this.links.update(link.id, { usedAt: now });
      await this.record.execute(agreement, 'open-share', PLATFORM, { versionNumber });
      return download;
    });
  }

  private get links() {
    return this.transactions.manager.getRepository(DocumentLinkEntity);
  }
}
