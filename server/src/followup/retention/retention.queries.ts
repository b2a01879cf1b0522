import { Injectable } from '@nestjs/common';
import type { Retention, RetentionRow, RetentionSide, retentionRoutes } from '@qihang/shared/followup';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { HostDirectory } from '../../hosts';
import { InternshipDirectory } from '../../internships';
import { AuditLog } from '../../platform/audit';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, officerScope } from '../../platform/http';
import { SeekerDirectory } from '../../seekers';
import { FollowUpVault } from '../follow-up-vault';
import { followUpErrors } from '../followup.errors';
import { withinScope } from '../within-scope';
import { RetentionEntity } from './retention.entity';
import { RetentionCheckEntity } from './retention-check.entity';
import { retentionSideOf } from './retention-scope';
import { RetentionWordEntity } from './retention-word.entity';

type ListQuery = RouteInput<typeof retentionRoutes.due>['query'];

/** Whether retained trainees are still there, as officers, hosts and the trainees see it. */
@Injectable()
export class RetentionQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipDirectory,
    private readonly hosts: HostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly vault: FollowUpVault,
    private readonly audit: AuditLog,
  ) {}

  /** The longest waiting first (`ix_retentions_open`, `ix_retentions_contested`). */
  async due(actor: Actor, { state, cursor, limit }: ListQuery): Promise<RouteReply<typeof retentionRoutes.due>> {
    const query = this.transactions.manager.getRepository(RetentionEntity).createQueryBuilder('r');
    withinScope(query, 'r', officerScope(actor)).andWhere('r.open_since IS NOT NULL');
    query.andWhere('r.person_id <> :self', { self: actor.personId });
    query.useIndex(state === 'contested' ? 'ix_retentions_contested' : 'ix_retentions_open');
    if (state === 'contested') query.andWhere('r.is_contested = 1');
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = { day: key[0], id: key[1] };
      query.andWhere('r.open_since >= :day AND (r.open_since > :day OR r.id > :id)', after);
    }
    const found = await query
      .orderBy('r.openSince', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ openSince, id }) => [openSince ?? '', id]);
    return { items: await this.rowsOf(items), nextCursor };
  }

  /**
   * An officer's look is audited where somebody has written words.
   * @throws DomainError `followup/retention-not-found` for an unknown internship and one that is not the actor's
   */
  async get(actor: Actor, internshipId: string): Promise<Retention> {
    const { manager } = this.transactions;
    const internship = await this.internships.find(internshipId);
    const side = internship && retentionSideOf(actor, internship);
    if (side === undefined) throw new DomainError(followUpErrors.retentionNotFound);
    const found = await manager.getRepository(RetentionEntity).findOneBy({ internshipId });
    if (found?.kind !== 'retained') return { ...NOTHING, internshipId, revision: found?.revision ?? 0 };
    const checks = await manager
      .getRepository(RetentionCheckEntity)
      .find({ where: { internshipId }, order: { afterMonths: 'ASC' } });
    const words = await this.wordsFor(side, internshipId);
    if (side === 'officer' && words.some((word) => word.words !== null)) await this.recordLook(actor, internshipId);
    const { contractOn, isContested, openSince, revision } = found;
    const isAsked = openSince !== null && (side === 'officer' || !isContested);
    return {
      internshipId,
      isRetained: true,
      contractOn,
      checks: checks.map(({ afterMonths, dueOn, result }) => ({ afterMonths, dueOn, result })),
      isContested,
      words,
      isAsked,
      revision,
    };
  }

  /** Of the free words each side reads its own, officers all; the last said first (`ix_retention_words_internship`). */
  private async wordsFor(reader: RetentionSide, internshipId: string): Promise<Retention['words']> {
    const said = await this.transactions.manager
      .getRepository(RetentionWordEntity)
      .find({ where: { internshipId }, order: { id: 'DESC' } });
    return said.map(({ side, leftOn, reason, wordsCipher, at }) => {
      const maySee = reader === 'officer' || reader === side;
      return {
        side,
        leftOn,
        reason,
        words: maySee ? this.vault.statement.decrypt(wordsCipher) : null,
        at: at.toISOString(),
      };
    });
  }

  private async recordLook({ personId }: Actor, internshipId: string): Promise<void> {
    await this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'followup.view-retention',
      subject: { type: 'internship', id: internshipId },
    });
  }

  private async rowsOf(retentions: readonly RetentionEntity[]): Promise<RetentionRow[]> {
    const seekers = await this.seekers.facts(retentions.map(({ seekerId }) => seekerId));
    const hosts = await this.hosts.facts(retentions.map(({ hostId }) => hostId));
    return retentions.map(({ internshipId, seekerId, hostId, postTitle, endedOn, openSince, isContested }) => ({
      internshipId,
      traineeName: seekers.get(seekerId)?.maskedName ?? '',
      hostName: hosts.get(hostId)?.name ?? '',
      postTitle,
      endedOn,
      dueOn: openSince ?? endedOn,
      isContested,
    }));
  }
}

const NOTHING = { isRetained: false, contractOn: null, checks: [], isContested: false, words: [], isAsked: false };
