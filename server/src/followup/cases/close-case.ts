import { Injectable } from '@nestjs/common';
import { type CloseCase as Closing, endsEveryCase, resultsFor } from '@qihang/shared/followup';
import { Transactions } from '../../platform/database';
import { type Actor, badField } from '../../platform/http';
import { assertOwn } from './assert-own';
import type { CaseEntity } from './case.entity';
import { EndCases } from './end-cases';
import { LockCase } from './lock-case';

const ACTIONS = { helped: 'help', declined: 'decline', unreachable: 'lose' } as const;

/** An officer closes a case with what it came to. Who earns a living needs none of the other help, so all cases end then. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockCase,
    private readonly end: EndCases,
  ) {}

  /**
   * @throws DomainError `followup/not-found`, `followup/changed`, `followup/not-allowed` once closed,
   *   `followup/taken-by-other`, `http/bad-input` unless the result is one of the need's
   */
  execute(actor: Actor, id: string, { revision, as, result, words }: Closing): Promise<void> {
    return this.transactions.run(async () => {
      const { found, others } = await this.locking.forOfficer(actor, id, revision);
      assertOwn(found, actor);
      const reached = as === 'helped' ? resultOf(found, result) : null;
      const ending = {
        action: ACTIONS[as],
        result: reached,
        by: { role: 'officer', personId: actor.personId },
      } as const;
      await this.end.execute([found], { ...ending, words });
      if (reached !== null && endsEveryCase(reached)) await this.end.execute(others, ending);
    });
  }
}

function resultOf({ need }: CaseEntity, result: Closing['result']): NonNullable<Closing['result']> {
  if (result !== null && resultsFor(need).includes(result)) return result;
  throw badField('result', '请选择结果');
}
