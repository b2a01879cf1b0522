import { Injectable } from '@nestjs/common';
import type { Evaluation, Outcome } from '@qihang/shared/internships';
import { MentorDirectory } from '../../hosts';
import { EndingVault } from './ending-vault';
import type { EvaluationEntity } from './evaluation.entity';
import type { OutcomeEntity } from './outcome.entity';

/** Evaluations and outcomes as people read them. */
@Injectable()
export class EndingViews {
  constructor(
    private readonly mentors: MentorDirectory,
    private readonly vault: EndingVault,
  ) {}

  /** @param isMasked whether the reader sees names masked */
  async evaluations(rows: readonly EvaluationEntity[], isMasked: boolean): Promise<Evaluation[]> {
    const mentors = await this.mentors.find([...new Set(rows.flatMap(({ mentorId }) => mentorId ?? []))]);
    return rows.map((row) => {
      const mentor = row.mentorId === null ? undefined : mentors.get(row.mentorId);
      return {
        number: row.number,
        by: row.bySide,
        byName: (isMasked ? mentor?.maskedName : mentor?.name) ?? '',
        ratings: row.ratings,
        text: this.vault.evaluation.decrypt(row.textCipher),
        result: row.result,
        madeAt: row.madeAt.toISOString(),
        answerUntil: row.answerUntil,
        answer: row.answer,
        answeredAt: row.answeredAt?.toISOString() ?? null,
        answerText: row.answerCipher && this.vault.evaluationAnswer.decrypt(row.answerCipher),
        settlement: this.settlementOf(row),
      };
    });
  }

  /** @param seesWishes whether the reader sees what help is wanted */
  outcome(row: OutcomeEntity, seesWishes: boolean): Outcome {
    return {
      number: row.number,
      kind: row.kind,
      contractOn: row.contractOn,
      termMonths: row.termMonths,
      insuredFrom: row.insuredFrom,
      wishes: seesWishes ? row.wishes : [],
      by: row.bySide,
      recordedAt: row.recordedAt.toISOString(),
      reason: row.reasonCipher && this.vault.correction.decrypt(row.reasonCipher),
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      answerText: row.answerCipher && this.vault.outcomeAnswer.decrypt(row.answerCipher),
    };
  }

  private settlementOf({ settledResult, settlementCipher, settledAt }: EvaluationEntity): Evaluation['settlement'] {
    if (settledResult === null || settlementCipher === null || settledAt === null) return null;
    const reason = this.vault.settlement.decrypt(settlementCipher);
    return { result: settledResult, reason, at: settledAt.toISOString() };
  }
}
