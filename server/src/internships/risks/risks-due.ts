import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database';
import { InternshipEntity } from '../internship.entity';

/** A day in `risks_due_on` that has always come. */
export const AT_ONCE = '2000-01-01';

/** What changes an internship's risks says so here; they are assessed anew within a minute (`AssessRisks`). */
@Injectable()
export class RisksDue {
  constructor(private readonly transactions: Transactions) {}

  /** Joins the running transaction, so that the assessment sees what it tells of. */
  async mark(internshipIds: readonly string[]): Promise<void> {
    if (internshipIds.length === 0) return;
    await this.rows.update({ id: In([...internshipIds]) }, { risksDueOn: AT_ONCE });
  }

  /** For all whom a mentor has (`ix_internships_mentor`): how many there are is a risk of each. */
  async markOfMentor(mentorPersonId: string): Promise<void> {
    const found = await this.rows.find({ where: { mentorPersonId }, select: { id: true } });
    await this.mark(found.map(({ id }) => id));
  }

  private get rows() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}
