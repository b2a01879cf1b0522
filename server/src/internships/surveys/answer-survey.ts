import { Injectable } from '@nestjs/common';
import type { answerSurveySchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { LockInternship } from '../lock-internship';
import { traineeErrors } from '../trainee.errors';
import { SurveyQueries } from './survey.queries';
import { SurveyVault } from './survey-vault';
import { Surveys } from './surveys';

/** The trainee says what the host is like, once a phase. Nobody is told. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly queries: SurveyQueries,
    private readonly surveys: Surveys,
    private readonly vault: SurveyVault,
  ) {}

  /**
   * A phase that is answered stays as it is.
   * @throws DomainError `internships/not-found`; `internships/survey-not-due`
   */
  execute(actor: Actor, internshipId: string, answer: z.output<typeof answerSurveySchema>): Promise<void> {
    const { phase, scores, words } = answer;
    return this.transactions.run(async () => {
      const { internship } = await this.locking.forActor(actor, internshipId, ['trainee']);
      const { due, answered } = await this.queries.stateOf(internship);
      if (answered.includes(phase)) return;
      if (due !== phase) throw new DomainError(traineeErrors.surveyNotDue);
      await this.surveys.rows.insert({
        internshipId,
        hostId: internship.hostId,
        phase,
        ...scores,
        wordsCipher: this.vault.words.encrypt(words),
        answeredAt: this.clock.now(),
      });
    });
  }
}
