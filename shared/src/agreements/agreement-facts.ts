import type { LocalDate } from '../platform/dates';
import { valueOn } from '../platform/settings';
import { POST_POLICY, type PostPolicy } from '../posts/post.policy';
import { ELIGIBILITY_POLICY } from '../seekers/eligibility.policy';
import { AGREEMENT_POLICY, type AgreementPolicy } from './agreement.policy';
import type { AgreementTerms, TraineeDetails } from './agreement-terms';
import type { AgreementProblem } from './agreements.schemas';

/** What an agreement is judged by before it is sent and at each signature. */
export interface AgreementFacts {
  readonly terms: AgreementTerms;
  readonly details: TraineeDetails;
  readonly birthDate: LocalDate;
  readonly traineePhone: string;
  /** Why the trainee is not eligible on the day, an internship in force elsewhere included; empty: eligible. */
  readonly eligibility: readonly { readonly field: string; readonly message: string }[];
  /** Of the post, in words; empty: none. */
  readonly hazards: string;
  /** Null when the mentor named in the terms is none of the host's. */
  readonly mentor: { readonly active: boolean; readonly otherTrainees: number } | null;
  /** Live agreements of the host besides this one. */
  readonly otherTraineesOfHost: number;
  readonly insuredStaff: number;
  /**
   * For a new version of an agreement in force: the first day that all signed for, which may lie in the past and may stay.
   * Absent for a first version.
   */
  readonly firstDayInForce?: LocalDate | null;
}

/** The values in force on the day that counts. */
export interface AgreementPolicies {
  readonly agreement: AgreementPolicy;
  readonly post: PostPolicy;
  readonly adultAge: number;
}

/** @returns the defaults in force on a day */
export function agreementPoliciesOn(day: LocalDate): AgreementPolicies {
  return {
    agreement: valueOn(AGREEMENT_POLICY, day),
    post: valueOn(POST_POLICY, day),
    adultAge: valueOn(ELIGIBILITY_POLICY, day).adultAge,
  };
}

/** One rule: what it finds wrong, or nothing. */
export type AgreementRule = (facts: AgreementFacts, policies: AgreementPolicies, day: LocalDate) => AgreementProblem[];

export function hostProblem(path: string, message: string): AgreementProblem {
  return { path, party: 'host', message };
}

export function traineeProblem(path: string, message: string): AgreementProblem {
  return { path, party: 'trainee', message };
}
