import type { LocalDate } from '../platform/dates';
import type { AgreementFacts, AgreementPolicies } from './agreement-facts';
import type { AgreementProblem } from './agreements.schemas';
import { theCharacters } from './assess-characters';
import { missingDetails, phonesThatMustDiffer, theGuardian } from './assess-details';
import { theEligibility, theHazards, theHostLimit, theMentor } from './assess-limits';
import { missingTerms, theFirstDay, theHours, theInsurance, theMonths, thePlan, theStipend } from './assess-terms';

const RULES = [
  theFirstDay,
  theMonths,
  missingTerms,
  theMentor,
  thePlan,
  theStipend,
  theHours,
  theInsurance,
  missingDetails,
  theGuardian,
  phonesThatMustDiffer,
  theCharacters,
  theEligibility,
  theHazards,
  theHostLimit,
];

/**
 * Everything that stands in the way of sending an agreement for signing, or of signing it (domain, §6; notice
 * 豫人社函〔2023〕138号, 三（三）). Asked again at each signature, because eligibility and limits change with the day.
 *
 * @param policies the values in force on the day: `agreementPoliciesOn(day)`, or an operator's own
 * @param day the day that counts, in China
 * @returns every problem, with the field to mend it in and the party who can; empty: ready
 */
export function assessAgreement(
  facts: AgreementFacts,
  policies: AgreementPolicies,
  day: LocalDate,
): AgreementProblem[] {
  return RULES.flatMap((rule) => rule(facts, policies, day));
}
