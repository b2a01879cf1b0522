import { Injectable } from '@nestjs/common';
import type { OwnFollowUp } from '@qihang/shared/followup';
import { Transactions } from '../../platform/database';
import { FollowUpVault } from '../follow-up-vault';
import { CaseEntity } from './case.entity';
import { CaseEvents } from './case-events';
import { WishRights } from './wish-rights';

/** The help that one person is given, as that person sees it. */
@Injectable()
export class OwnFollowUpQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: FollowUpVault,
    private readonly events: CaseEvents,
    private readonly rights: WishRights,
  ) {}

  /** Found by `uq_follow_up_cases_need`. */
  async of(personId: string): Promise<OwnFollowUp> {
    const cases = await this.transactions.manager
      .getRepository(CaseEntity)
      .find({ where: { personId }, order: { id: 'ASC' } });
    const events = await this.events.ownOf(cases.map(({ id }) => id));
    const items = cases.map(({ id, need, status, result, dueOn, nextStepCipher, pushes, lastPushedOn, revision }) => {
      const text = this.vault.step.decrypt(nextStepCipher);
      const nextStep = text === null || dueOn === null ? null : { text, on: dueOn };
      const pushed = { times: pushes, lastOn: lastPushedOn };
      return { id, need, status, result, nextStep, pushed, events: events.get(id) ?? [], revision };
    });
    return { mayWish: (await this.rights.originFor(personId)) !== undefined, items };
  }
}
