import { Injectable } from '@nestjs/common';
import type { answerOutcomeSchema, recordWishesSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { Outbox } from '../../platform/outbox';
import { internshipOutcomeRecorded } from '../internships.events';
import { TellOfInternship } from '../tell-of-internship';
import { BeginEndingAct } from './begin-ending-act';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';
import { KeepOutcome } from './keep-outcome';

/** The trainee's side of the outcome: a word on a retention, or the help that is wanted without one. */
@Injectable()
export class AnswerOutcome {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly begin: BeginEndingAct,
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly keep: KeepOutcome,
    private readonly outbox: Outbox,
    private readonly tell: TellOfInternship,
  ) {}

  /** @throws DomainError as `BeginEndingAct` */
  answer(actor: Actor, id: string, { revision, answer, text }: z.output<typeof answerOutcomeSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { internship } = await this.begin.execute(actor, id, { act: 'answer-outcome', revision });
      await this.records.outcomes.update(
        { internshipId: id, number: revision },
        {
          answer,
          answerCipher: text === '' ? null : this.vault.outcomeAnswer.encrypt(text),
          answeredAt: this.clock.now(),
        },
      );
      await this.outbox.add(internshipOutcomeRecorded, { internshipId: id });
      if (answer === 'confirmed') return;
      await this.tell.execute(internship, ['host'], {
        title: '见习人员对留用情况有异议',
        text: '请查看理由，核对后更正登记；不更正的，由人社部门处理。',
        sourceKey: `outcome:${id}:${revision}:disputed`,
      });
    });
  }

  /**
   * A trainee may say so before the host does, and may change the wishes at any time.
   * @throws DomainError as `BeginEndingAct`
   */
  recordWishes(actor: Actor, id: string, { revision, wishes }: z.output<typeof recordWishesSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { internship } = await this.begin.execute(actor, id, { act: 'record-wishes', revision });
      await this.keep.execute(internship, {
        number: revision + 1,
        kind: 'not-retained',
        contractOn: null,
        termMonths: null,
        insuredFrom: null,
        wishes,
        by: 'trainee',
        personId: actor.personId,
        reason: '',
      });
    });
  }
}
