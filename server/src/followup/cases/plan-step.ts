import { Injectable } from '@nestjs/common';
import type { planStepSchema } from '@qihang/shared/followup';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { assertOwn } from './assert-own';
import { ChangeCase, statusAfter } from './change-case';
import { LockCase } from './lock-case';
import { assertStepDay } from './next-step-day';
import { TellOfHelp } from './tell-of-help';

/** An officer plans the next step, or puts it off. */
@Injectable()
export class PlanStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockCase,
    private readonly change: ChangeCase,
    private readonly tell: TellOfHelp,
  ) {}

  /**
   * @throws DomainError `followup/not-found`, `followup/changed`, `followup/not-allowed` once closed,
   *   `followup/taken-by-other`, `http/bad-input` for the day
   */
  execute(actor: Actor, id: string, { revision, nextStep }: z.output<typeof planStepSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { found } = await this.locking.forOfficer(actor, id, revision);
      const by = { role: 'officer', personId: actor.personId } as const;
      const status = statusAfter(found, 'serve', by);
      assertOwn(found, actor);
      assertStepDay(nextStep.on, this.clock.today());
      const columns = { status, officerId: actor.personId };
      const eventId = await this.change.execute(found, columns, { kind: 'planned', by, nextStep });
      await this.tell.execute(found, eventId);
    });
  }
}
