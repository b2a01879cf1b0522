import type { EducationLevel } from '../platform/education-level';
import type { Dated } from '../platform/settings';

/** What practice sets differently by place or year (domain, §2, marked [set]). */
export interface EligibilityPolicy {
  /** A graduate may take part until this many months after graduation, the last day included. */
  readonly graduateWithinMonths: number;
  /** Levels of education whose leavers count as graduates. */
  readonly graduateEducation: readonly EducationLevel[];
  /** Whether leavers of special education count as graduates whatever their level. */
  readonly countsSpecialEducation: boolean;
  /** Nobody below this age takes part (劳动法 art. 15). */
  readonly minimumAge: number;
  /** Oldest age, still included, of an unemployed youth. */
  readonly youthMaximumAge: number;
  /** From this age on no guardian's consent is needed and hazardous posts are open (劳动法 arts. 58, 64). */
  readonly adultAge: number;
  readonly barsBusinessOwners: boolean;
  /** Whether an internship taken before, also one that ended early, bars another. */
  readonly oncePerPerson: boolean;
}

/** Defaults for the programme year of the notice 豫人社函〔2023〕138号; an operator's own values take their place. */
export const ELIGIBILITY_POLICY: Dated<EligibilityPolicy> = [
  {
    from: '2023-01-01',
    value: {
      graduateWithinMonths: 24,
      graduateEducation: ['secondary-vocational', 'technical-school', 'junior-college', 'bachelor', 'master', 'doctor'],
      countsSpecialEducation: true,
      minimumAge: 16,
      youthMaximumAge: 24,
      adultAge: 18,
      barsBusinessOwners: true,
      oncePerPerson: true,
    },
  },
];
