import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { agreementDocumentRoutes } from '@qihang/shared/agreements';
import type { RouteReply } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { RecordEvent } from '../record-event';
import { DocumentLinkEntity } from './document-link.entity';

const LINK_MINUTES = 60;

/** Makes a link that opens the signed document of an agreement once, within an hour. */
@Injectable()
export class ShareDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @returns the token; it goes into the link and is kept nowhere else
   * @throws DomainError `agreements/not-found` for who is no party, `agreements/no-such-file` before all have signed
   */
  execute(actor: Actor, agreementId: string): Promise<RouteReply<typeof agreementDocumentRoutes.share>> {
    return this.transactions.run(async (manager) => {
      const { agreement, current, side } = await this.locking.forActor(actor, agreementId, ['trainee', 'host']);
      if (current === null) throw new DomainError(agreementErrors.noSuchFile);
      const token = randomBytes(32).toString('base64url');
      const createdAt = this.clock.now();
      const endsAt = new Date(createdAt.getTime() + LINK_MINUTES * 60_000);
      await manager.getRepository(DocumentLinkEntity).insert({
        tokenHash: linkHash(token),
        agreementId,
        versionNumber: current.number,
        personId: actor.personId,
        createdAt,
        endsAt,
      });
      const by = { role: SIDE_ROLES[side], personId: actor.personId };
      await this.record.execute(agreement, 'share', by, { versionNumber: current.number });
      return { token, endsAt: endsAt.toISOString() };
    });
  }
}

/** @returns what is kept of a token */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
