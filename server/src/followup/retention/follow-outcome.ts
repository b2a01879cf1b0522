import { Injectable } from '@nestjs/common';
import { type FollowUpNeed, isLive, wishChanges } from '@qihang/shared/followup';
import type { z } from 'zod';
import { internshipOutcomeRecorded, OutcomeDirectory } from '../../internships';
import { Transactions } from '../../platform/database';
import { type EventHandler, HandlesEvent } from '../../platform/outbox';
import { EndCases } from '../cases/end-cases';
import { LockCase } from '../cases/lock-case';
import { OpenCase } from '../cases/open-case';
import { LockRetention } from './lock-retention';
import { RecheckRetention } from './recheck-retention';
import { RetentionEntity } from './retention.entity';

type Outcome = NonNullable<Awaited<ReturnType<OutcomeDirectory['of']>>>;

const SYSTEM = { role: 'system', personId: null } as const;

/**
 * Acts on what an internship ended with. It goes by the outcome as it is now and by what was acted on before, so an event may
 * come twice or in any order, and a case that was closed meanwhile is not taken up again by it.
 */
@Injectable()
@HandlesEvent(internshipOutcomeRecorded)
export class FollowOutcome implements EventHandler<typeof internshipOutcomeRecorded> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: OutcomeDirectory,
    private readonly locking: LockRetention,
    private readonly recheck: RecheckRetention,
    private readonly cases: LockCase,
    private readonly open: OpenCase,
    private readonly end: EndCases,
  ) {}

  async handle({ internshipId }: z.output<typeof internshipOutcomeRecorded.payload>): Promise<void> {
    if ((await this.outcomes.of(internshipId)) === undefined) return;
    await this.transactions.run(async (manager) => {
      await this.begin(internshipId);
      const before = await this.locking.execute(internshipId);
      // Only now: who held the row before may have acted on an older outcome than there is.
      const outcome = await this.outcomes.of(internshipId);
      if (before === null || outcome === undefined) return;
      const columns = columnsOf(outcome);
      await this.actOn(outcome, before, columns);
      await manager.getRepository(RetentionEntity).update(before.id, columns);
      await this.recheck.execute(Object.assign(before, columns));
    });
  }

  /** A row that nothing was acted on for yet. */
  private async begin(internshipId: string): Promise<void> {
    const outcome = await this.outcomes.of(internshipId);
    if (outcome === undefined) return;
    await this.transactions.manager
      .getRepository(RetentionEntity)
      .createQueryBuilder()
      .insert()
      .values({
        ...columnsOf(outcome),
        internshipId,
        kind: 'disputed',
        wishes: '',
        isContested: false,
        reminders: 0,
      })
      .orIgnore()
      .execute();
  }

  private async actOn(outcome: Outcome, before: RetentionEntity, { kind, wishes }: Acted): Promise<void> {
    const { personId, seekerId, divisionCode } = outcome;
    const origin = { personId, seekerId, divisionCode, internshipId: before.internshipId };
    if (kind === before.kind && wishes === before.wishes) return;
    if (kind === 'disputed') return;
    const live = (await this.cases.ofPerson(personId)).filter(({ status }) => isLive(status));
    if (kind === 'retained') return this.end.execute(live, { action: 'help', result: 'has-work', by: SYSTEM });
    const { added, dropped } = wishChanges(needsIn(before.kind === 'retained' ? '' : before.wishes), needsIn(wishes));
    await this.end.execute(
      live.filter(({ need }) => dropped.includes(need)),
      { action: 'decline', by: SYSTEM },
    );
    for (const need of added) await this.open.execute(origin, need, SYSTEM);
  }
}

type Acted = Pick<RetentionEntity, 'kind' | 'wishes'>;

/** A retention that the trainee disputes is none until an officer has decided. */
function columnsOf({ kind, answer, ...outcome }: Outcome) {
  const { hostId, divisionCode, personId, seekerId, postTitle, endsOn, contractOn, termMonths, insuredFrom } = outcome;
  const disputed: RetentionEntity['kind'] = kind === 'retained' && answer === 'disputed' ? 'disputed' : kind;
  return {
    ...{ hostId, divisionCode, personId, seekerId, postTitle, contractOn, termMonths, insuredFrom },
    kind: disputed,
    wishes: kind === 'retained' ? '' : [...outcome.wishes].sort().join(','),
    endedOn: endsOn,
  };
}

function needsIn(wishes: string): FollowUpNeed[] {
  return wishes === '' ? [] : (wishes.split(',') as FollowUpNeed[]);
}
