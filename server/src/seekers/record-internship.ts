import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { SeekerEntity } from './seeker.entity';
import { seekerErrors } from './seekers.errors';

/** Keeps on the seeker's record that an internship began or ended: eligibility is judged by it (domain.md, § 2). */
@Injectable()
export class RecordInternship {
  constructor(private readonly transactions: Transactions) {}

  /**
   * An agreement of the seeker's came into force. Call it once an agreement, inside the transaction that puts it in force;
   * of two agreements at the same moment one is refused.
   * @throws DomainError seekers/internship-in-force
   */
  async begin(seekerId: string): Promise<void> {
    const { affected } = await this.rows.update(
      { id: seekerId, hasInternshipInForce: false },
      { hasInternshipInForce: true, internshipsTaken: () => 'internships_taken + 1' },
    );
    if (affected === 0) throw new DomainError(seekerErrors.internshipInForce);
  }

  /**
   * The agreement in force is completed or terminated. Calling it again changes nothing.
   * @param tookPlace whether it lasted a day at least: then it stays counted as taken
   */
  async end(seekerId: string, { tookPlace }: { readonly tookPlace: boolean }): Promise<void> {
    const uncounted = { internshipsTaken: () => 'GREATEST(internships_taken, 1) - 1' };
    await this.rows.update(
      { id: seekerId, hasInternshipInForce: true },
      { hasInternshipInForce: false, ...(tookPlace ? {} : uncounted) },
    );
  }

  private get rows() {
    return this.transactions.manager.getRepository(SeekerEntity);
  }
}
