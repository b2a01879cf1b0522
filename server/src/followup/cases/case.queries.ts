import { Injectable } from '@nestjs/common';
import type { FollowUpCase, followUpRoutes } from '@qihang/shared/followup';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { PersonDirectory } from '../../identity';
import { InternshipDirectory } from '../../internships';
import { AuditLog } from '../../platform/audit';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, officerScope } from '../../platform/http';
import { PostDirectory } from '../../posts';
import { followUpErrors } from '../followup.errors';
import { withinScope } from '../within-scope';
import { CaseEntity } from './case.entity';
import { CaseEvents } from './case-events';
import { CaseRows } from './case-rows';
import { mayServe } from './case-scope';

type ListQuery = RouteInput<typeof followUpRoutes.list>['query'];

/** Cases as the officers of their divisions see them. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: CaseRows,
    private readonly events: CaseEvents,
    private readonly persons: PersonDirectory,
    private readonly internships: InternshipDirectory,
    private readonly posts: PostDirectory,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor, query: ListQuery): Promise<RouteReply<typeof followUpRoutes.list>> {
    const found = await this.selectPage(actor, query).getMany();
    const { items, nextCursor } = cutPage(found, query.limit, ({ dueOn, closedOn, id }) => [
      dueOn ?? closedOn ?? '',
      id,
    ]);
    return { items: await this.rows.describe(actor, items), nextCursor };
  }

  /**
   * The rows of a page and one more. Live ones: the first due first (`ix_follow_up_cases_due`, of one's own
   * `ix_follow_up_cases_officer`); closed ones: the last closed first (`ix_follow_up_cases_closed`). The indexes are named,
   * because the optimizer would rather sort everything of a division.
   */
  selectPage(actor: Actor, { state, need, whose, cursor, limit }: ListQuery): SelectQueryBuilder<CaseEntity> {
    const [column, order, beyond] =
      state === 'live' ? (['dueOn', 'ASC', '>'] as const) : (['closedOn', 'DESC', '<'] as const);
    const query = this.transactions.manager.getRepository(CaseEntity).createQueryBuilder('c');
    withinScope(query, 'c', officerScope(actor)).andWhere('c.person_id <> :self', { self: actor.personId });
    query.andWhere(`c.${column} IS NOT NULL`);
    if (state === 'closed') query.useIndex('ix_follow_up_cases_closed');
    else query.useIndex(whose === 'mine' ? 'ix_follow_up_cases_officer' : 'ix_follow_up_cases_due');
    if (need !== undefined) query.andWhere('c.need = :need', { need });
    if (whose === 'mine') query.andWhere('c.officer_id = :officerId', { officerId: actor.personId });
    if (whose === 'free') query.andWhere('c.officer_id IS NULL');
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = `c.${column} ${beyond}= :day AND (c.${column} ${beyond} :day OR c.id ${beyond} :id)`;
      query.andWhere(after, { day: key[0], id: key[1] });
    }
    return query
      .orderBy(`c.${column}`, order)
      .addOrderBy('c.id', order)
      .limit(limit + 1);
  }

  /** @throws DomainError `followup/not-found` for an unknown case and one outside the officer's divisions */
  async get(actor: Actor, id: string): Promise<FollowUpCase> {
    const found = await this.seenBy(actor, id);
    const [row] = await this.rows.describe(actor, [found]);
    if (row === undefined) throw new DomainError(followUpErrors.notFound);
    await this.audit.record({
      actor: { kind: 'officer', id: actor.personId },
      action: 'followup.view-case',
      subject: { type: 'follow-up-case', id },
    });
    const { personId, internshipId, pushes, lastPushedOn, revision } = found;
    const postId = (await this.internships.find(internshipId))?.postId ?? '';
    const others = await this.transactions.manager.getRepository(CaseEntity).findBy({ personId });
    return {
      ...row,
      internshipId,
      maskedPhone: (await this.persons.maskedPhones([personId])).get(personId) ?? '',
      postTitle: (await this.posts.titles([postId])).get(postId) ?? '',
      others: others
        .filter((other) => other.id !== id)
        .map(({ id: otherId, need, status }) => ({ id: otherId, need, status })),
      pushed: { times: pushes, lastOn: lastPushedOn },
      events: await this.events.of(id),
      revision,
    };
  }

  /** @throws DomainError `followup/not-found` */
  async colleagues(actor: Actor, id: string): Promise<RouteReply<typeof followUpRoutes.colleagues>> {
    const found = await this.seenBy(actor, id);
    const officers = await this.persons.officersOver(found.divisionCode);
    const others = officers.filter(({ personId }) => personId !== actor.personId && personId !== found.personId);
    return { items: others.map(({ personId, name }) => ({ id: personId, name })) };
  }

  private async seenBy(actor: Actor, id: string): Promise<CaseEntity> {
    const found = await this.transactions.manager.getRepository(CaseEntity).findOneBy({ id });
    if (found === null || !mayServe(actor, found)) throw new DomainError(followUpErrors.notFound);
    return found;
  }
}
