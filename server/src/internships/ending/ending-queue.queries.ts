import { Injectable } from '@nestjs/common';
import { INTERNSHIP_POLICY, type internshipEndingRoutes } from '@qihang/shared/internships';
import { addDays, type RouteInput, type RouteReply, valueOn } from '@qihang/shared/platform';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { type Actor, officerScope } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipSummaries } from '../internship-summaries';

type QueueQuery = RouteInput<typeof internshipEndingRoutes.queue>['query'];

/** Ended internships that wait for an officer. */
@Injectable()
export class EndingQueue {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly summaries: InternshipSummaries,
  ) {}

  /** Those of the actor's divisions, the longest ended first. */
  async list(
    actor: Actor,
    { queue, cursor, limit }: QueueQuery,
  ): Promise<RouteReply<typeof internshipEndingRoutes.queue>> {
    const scope = officerScope(actor);
    if (scope.length === 0) return { items: [], nextCursor: null };
    const query = this.waiting(queue).andWhere(
      new Brackets((where) => {
        for (const [index, { from, to }] of scope.entries()) {
          where.orWhere(`i.division_code BETWEEN :from${index} AND :to${index}`, {
            [`from${index}`]: from,
            [`to${index}`]: to,
          });
        }
      }),
    );
    const key = decodeCursor(cursor, 2);
    if (key) {
      query.andWhere('i.ends_on >= :ends AND (i.ends_on > :ends OR i.id > :id)', { ends: key[0], id: key[1] });
    }
    const found = await query
      .orderBy('i.endsOn')
      .addOrderBy('i.id')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ endsOn, id }) => [endsOn, id]);
    return { items: await this.summaries.describe(actor, items), nextCursor };
  }

  /** By `ix_internships_ended`, or `ix_internship_outcomes_answer` and the primary key. */
  private waiting(queue: QueueQuery['queue']): SelectQueryBuilder<InternshipEntity> {
    const query = this.transactions.manager.getRepository(InternshipEntity).createQueryBuilder('i');
    switch (queue) {
      case 'evaluation-disputed':
        return query.where(`i.status = 'disputed'`);
      case 'evaluation-late': {
        const today = this.clock.today();
        const endedBy = addDays(today, -valueOn(INTERNSHIP_POLICY, today).evaluationLateAfterDays);
        return query.where(`i.status = 'ended' AND i.ends_on <= :endedBy`, { endedBy });
      }
      case 'outcome-disputed':
        return query.where(
          `i.id IN (SELECT o.internship_id FROM internship_outcomes o WHERE o.answer = 'disputed' AND NOT EXISTS
             (SELECT 1 FROM internship_outcomes later WHERE later.internship_id = o.internship_id AND later.number > o.number))`,
        );
    }
  }
}
