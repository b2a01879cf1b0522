import { Injectable } from '@nestjs/common';
import { type EvaluationInput, INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, formatChineseDate, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { sidesOf } from '../internship-scope';
import { TellOfInternship } from '../tell-of-internship';
import { BeginEndingAct } from './begin-ending-act';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';
import { MoveInternship } from './move-internship';

/** The mentor's evaluation (鉴定) at the end, or a new one after a disagreement; the host's when there is no mentor any more. */
@Injectable()
export class EvaluateTrainee {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly begin: BeginEndingAct,
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly move: MoveInternship,
    private readonly tell: TellOfInternship,
  ) {}

  /** @throws DomainError as `BeginEndingAct` */
  execute(actor: Actor, id: string, { revision, ratings, text, result }: EvaluationInput): Promise<void> {
    return this.transactions.run(async () => {
      const { internship } = await this.begin.execute(actor, id, { act: 'evaluate', revision });
      const byMentor = sidesOf(actor, internship).includes('mentor');
      const today = this.clock.today();
      const answerUntil = addDays(today, valueOn(INTERNSHIP_POLICY, today).agreeWithinDays);
      await this.records.evaluations.insert({
        internshipId: id,
        number: revision + 1,
        bySide: byMentor ? 'mentor' : 'host',
        byPersonId: actor.personId,
        mentorId: byMentor ? internship.mentorId : null,
        ratings,
        textCipher: this.vault.evaluation.encrypt(text),
        result,
        madeAt: this.clock.now(),
        answerUntil,
      });
      await this.move.execute(internship, 'evaluate', byMentor ? 'mentor' : 'host-agent');
      await this.tell.execute(internship, ['trainee'], {
        title: '见习鉴定已作出，请你查看',
        text: `请在${formatChineseDate(answerUntil)}以前查看鉴定，并答复同意或者不同意。到期没有答复的，视为同意。`,
        sourceKey: `evaluation:${id}:${revision + 1}`,
      });
    });
  }
}
