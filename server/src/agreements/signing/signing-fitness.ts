import { Injectable } from '@nestjs/common';
import type { AgreementProblem, Party } from '@qihang/shared/agreements';
import { DomainError } from '../../platform/errors';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';
import { AgreementAssessment } from '../reading/agreement-assessment';

/**
 * Judges a text once more on the day of each signature, because age, eligibility, limits and the calendar change with the day.
 * A first day that has passed is a problem, too: what begins before it is in force is no internship (domain, §6), so nobody
 * signs in vain, and the host sends a text with another day.
 */
@Injectable()
export class SigningFitness {
  constructor(private readonly assessment: AgreementAssessment) {}

  /**
   * The bureau's signature, which takes the place, holds host and mentor meanwhile.
   * @throws DomainError `agreements/not-eligible` with all reasons, except for hosts, whom they do not concern;
   *   `agreements/not-ready` with what has to be mended
   */
  async assert({ agreement }: LockedAgreement, version: AgreementVersionEntity, party: Party): Promise<void> {
    const problems = await (party === 'bureau'
      ? this.assessment.problemsWhileHolding(agreement, version)
      : this.assessment.problemsOf(agreement, version));
    const reasons = problems.filter(isEligibility);
    if (reasons.length > 0) {
      throw new DomainError(agreementErrors.notEligible, { fields: party === 'host' ? [] : fieldsOf(reasons) });
    }
    if (problems.length > 0) throw new DomainError(agreementErrors.notReady, { fields: fieldsOf(problems) });
  }
}

/** Eligibility rests on the trainee's profile: no field of the agreement mends it. */
function isEligibility({ path, party }: AgreementProblem): boolean {
  return path === '' && party === 'trainee';
}

function fieldsOf(problems: readonly AgreementProblem[]): { path: string; message: string }[] {
  return problems.map(({ path, message }) => ({ path, message }));
}
