import { Injectable } from '@nestjs/common';
import type { internshipLeaveRoutes, Leave } from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, hostIdsOf } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { type InternshipSide, mentoringHostIdsOf, sideOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { traineeErrors } from '../trainee.errors';
import type { LeaveEntity } from './leave.entity';
import { LeaveVault } from './leave-vault';
import { Leaves } from './leaves';

type ListQuery = RouteInput<typeof internshipLeaveRoutes.list>['query'];
type WaitingQuery = RouteInput<typeof internshipLeaveRoutes.waiting>['query'];

/** Requests for leave as those see them who may see the internship. */
@Injectable()
export class LeaveQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipQueries,
    private readonly summaries: InternshipSummaries,
    private readonly leaves: Leaves,
    private readonly vault: LeaveVault,
  ) {}

  /**
   * The latest first (`ix_leave_requests_internship`).
   * @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see
   */
  async list(
    actor: Actor,
    internshipId: string,
    { cursor, limit }: ListQuery,
  ): Promise<RouteReply<typeof internshipLeaveRoutes.list>> {
    const side = sideOf(actor, await this.internships.seenBy(actor, internshipId));
    const query = this.leaves.rows.createQueryBuilder('l').where('l.internship_id = :internshipId', { internshipId });
    const key = decodeCursor(cursor, 1);
    if (key) query.andWhere('l.id < :before', { before: key[0] });
    const found = await query
      .orderBy('l.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ id }) => [id]);
    return { items: items.map((row) => this.toReply(row, side)), nextCursor };
  }

  /** @throws DomainError `internships/not-found`, `internships/leave-not-found` */
  async get(actor: Actor, internshipId: string, leaveId: string): Promise<Leave> {
    const side = sideOf(actor, await this.internships.seenBy(actor, internshipId));
    const row = await this.leaves.rows.findOneBy({ id: leaveId, internshipId });
    if (row === null) throw new DomainError(traineeErrors.leaveNotFound);
    return this.toReply(row, side);
  }

  /**
   * What waits for the actor as mentor, or for the actor's hosts, the oldest first: from the actor's internships
   * (`ix_internships_mentor`, `ix_internships_host`) to their open requests (`ix_leave_requests_waiting`).
   */
  async waiting(
    actor: Actor,
    { as, cursor, limit }: WaitingQuery,
  ): Promise<RouteReply<typeof internshipLeaveRoutes.waiting>> {
    const hostIds = as === 'host' ? hostIdsOf(actor) : mentoringHostIdsOf(actor);
    if (hostIds.length === 0) return { items: [], nextCursor: null };
    const query = this.leaves.rows
      .createQueryBuilder('l')
      .innerJoin(InternshipEntity, 'i', 'i.id = l.internship_id')
      .where(`l.status = 'requested' AND i.status IN ('active', 'ended') AND i.host_id IN (:...hostIds)`, { hostIds });
    if (as === 'mentor') query.andWhere('i.mentor_person_id = :personId', { personId: actor.personId });
    const key = decodeCursor(cursor, 1);
    if (key) query.andWhere('l.id > :after', { after: key[0] });
    const found = await query
      .orderBy('l.id')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ id }) => [id]);
    const names = await this.traineeNames(actor, items);
    const shown = items.map(({ id, internshipId, kind, fromDay, toDay }) => {
      return { id, internshipId, traineeName: names.get(internshipId) ?? '', kind, from: fromDay, to: toDay };
    });
    return { items: shown, nextCursor };
  }

  private async traineeNames(actor: Actor, leaves: readonly LeaveEntity[]): Promise<Map<string, string>> {
    const ids = [...new Set(leaves.map(({ internshipId }) => internshipId))];
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.manager
      .getRepository(InternshipEntity)
      .createQueryBuilder('i')
      .whereInIds(ids)
      .getMany();
    const summaries = await this.summaries.describe(actor, rows);
    return new Map(summaries.map(({ id, traineeName }) => [id, traineeName]));
  }

  /** The words are between trainee, mentor and host. */
  private toReply(row: LeaveEntity, side: InternshipSide | undefined): Leave {
    const showsWords = side !== 'bureau';
    return {
      id: row.id,
      kind: row.kind,
      from: row.fromDay,
      to: row.toDay,
      status: row.status,
      reason: showsWords ? this.vault.reason.decrypt(row.reasonCipher) : null,
      requestedAt: row.requestedAt.toISOString(),
      answeredBy: row.answeredBy,
      answer: showsWords ? this.vault.answer.decrypt(row.answerCipher) : null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      takenBackAt: row.takenBackAt?.toISOString() ?? null,
    };
  }
}
