import { Injectable } from '@nestjs/common';
import { type InternshipAction, internshipStatus } from '@qihang/shared/internships';
import type { Role } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { InternshipEntity } from '../internship.entity';
import { internshipErrors } from '../internships.errors';
import { AT_ONCE } from '../risks/risks-due';

/** Moves an internship to its next status, as the status table says. */
@Injectable()
export class MoveInternship {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param internship locked
   * @throws DomainError `internships/not-allowed` when the table does not lead there
   */
  async execute({ id, status }: InternshipEntity, action: InternshipAction, role: Role): Promise<void> {
    const next = internshipStatus.statusAfter(status, action, role);
    const rows = this.transactions.manager.getRepository(InternshipEntity);
    // What is closed leaves the officers' lists.
    const change = { status: next, changedAt: this.clock.now(), risksDueOn: AT_ONCE };
    const moved = next === undefined ? undefined : await rows.update({ id, status }, change);
    if (moved?.affected !== 1) throw new DomainError(internshipErrors.notAllowed);
  }
}
