import { Injectable } from '@nestjs/common';
import type { agreeToEvaluationSchema, disagreeWithEvaluationSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { TellOfInternship } from '../tell-of-internship';
import { BeginEndingAct } from './begin-ending-act';
import { CloseInternship } from './close-internship';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';
import { MoveInternship } from './move-internship';

type Agreement = z.output<typeof agreeToEvaluationSchema>;
type Disagreement = z.output<typeof disagreeWithEvaluationSchema>;

/** The trainee's word on the evaluation. */
@Injectable()
export class AnswerEvaluation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly begin: BeginEndingAct,
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly move: MoveInternship,
    private readonly close: CloseInternship,
    private readonly tell: TellOfInternship,
  ) {}

  /**
   * The internship is closed.
   * @throws DomainError as `BeginEndingAct`
   */
  agree(actor: Actor, id: string, { revision }: Agreement): Promise<void> {
    return this.transactions.run(async () => {
      const { internship } = await this.begin.execute(actor, id, { act: 'agree', revision });
      const answer = { answer: 'agreed', answeredAt: this.clock.now() } as const;
      await this.records.evaluations.update({ internshipId: id, number: revision }, answer);
      await this.close.execute(internship, 'agree', 'seeker');
    });
  }

  /**
   * The evaluator may evaluate anew; otherwise an officer decides.
   * @throws DomainError as `BeginEndingAct`
   */
  disagree(actor: Actor, id: string, { revision, text }: Disagreement): Promise<void> {
    return this.transactions.run(async () => {
      const { internship } = await this.begin.execute(actor, id, { act: 'disagree', revision });
      await this.records.evaluations.update(
        { internshipId: id, number: revision },
        {
          answer: 'disagreed',
          answerCipher: this.vault.evaluationAnswer.encrypt(text),
          answeredAt: this.clock.now(),
        },
      );
      await this.move.execute(internship, 'disagree', 'seeker');
      const hasMentor = await this.records.hasMentor(internship);
      await this.tell.execute(internship, hasMentor ? ['mentor', 'host'] : ['host'], {
        title: '见习人员对鉴定有异议',
        text: '请查看理由，可以重新鉴定；不重新鉴定的，由人社部门处理。',
        sourceKey: `evaluation:${id}:${revision}:disagreed`,
      });
    });
  }
}
