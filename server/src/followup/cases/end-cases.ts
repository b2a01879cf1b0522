import { Injectable } from '@nestjs/common';
import type { FollowUpAction, FollowUpEvent, FollowUpResult } from '@qihang/shared/followup';
import { Clock } from '../../platform/clock';
import type { CaseEntity } from './case.entity';
import { type CaseActor, ChangeCase, statusAfter } from './change-case';

/** How cases end. */
export interface CaseEnd {
  readonly action: Extract<FollowUpAction, 'help' | 'decline' | 'lose'>;
  readonly by: CaseActor;
  /** What helped. */
  readonly result?: FollowUpResult | null;
  readonly words?: string;
  readonly isShown?: boolean;
}

const KINDS: Readonly<Record<CaseEnd['action'], FollowUpEvent['kind']>> = {
  help: 'helped',
  decline: 'declined',
  lose: 'lost',
};

/** Closes cases of one person, which the caller holds. */
@Injectable()
export class EndCases {
  constructor(
    private readonly clock: Clock,
    private readonly change: ChangeCase,
  ) {}

  /** @throws DomainError `followup/not-allowed` for a case that is closed */
  async execute(cases: readonly CaseEntity[], { action, result = null, ...act }: CaseEnd): Promise<void> {
    for (const found of cases) {
      const columns = {
        status: statusAfter(found, action, act.by),
        result,
        dueOn: null,
        nextStepCipher: null,
        closedOn: this.clock.today(),
      };
      await this.change.execute(found, columns, { ...act, kind: KINDS[action], result });
    }
  }
}
