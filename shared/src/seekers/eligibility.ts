import { addMonths, ageOn, isRealDate, type LocalDate } from '../platform/dates';
import type { EducationLevel } from '../platform/education-level';
import type { EligibilityPolicy } from './eligibility.policy';
import type { EligibilityReason, EligibilityRequirement, SeekerCategory } from './eligibility.reasons';

type Unknown = null | undefined;

/** What eligibility is judged by. Whatever the seeker has not said yet is absent and gives its own reason. */
export interface EligibilityProfile {
  readonly category?: SeekerCategory | Unknown;
  readonly birthDate?: LocalDate | Unknown;
  readonly isFullTimeStudent?: boolean | Unknown;
  readonly isEmployed?: boolean | Unknown;
  readonly ownsBusiness?: boolean | Unknown;
  readonly school?: string | Unknown;
  readonly major?: string | Unknown;
  readonly education?: EducationLevel | Unknown;
  readonly isSpecialEducation?: boolean | Unknown;
  readonly graduationDate?: LocalDate | Unknown;
  readonly unemploymentRegistrationNumber?: string | Unknown;
  readonly unemploymentRegistrationDate?: LocalDate | Unknown;
  readonly hasGuardianConsent?: boolean | Unknown;
  /** Known to the platform, not asked of the seeker: false and 0 when nothing is on record. */
  readonly hasInternshipInForce: boolean;
  readonly internshipsTaken: number;
}

export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: readonly EligibilityReason[];
  readonly requirements: readonly EligibilityRequirement[];
}

/**
 * Whether a person may take part on a day, with every reason why not. Asked at sign-up, at application and on the day of
 * signing, because it changes with the date (domain, §2; notice 豫人社函〔2023〕138号, §1).
 *
 * @param policy the values in force on the day: `valueOn(ELIGIBILITY_POLICY, day)`.
 * @param day the day that counts, in China.
 */
export function assessEligibility(profile: EligibilityProfile, policy: EligibilityPolicy, day: LocalDate): Eligibility {
  const reasons = [
    ...ageReasons(profile, policy, day),
    ...standingReasons(profile, policy, day),
    ...historyReasons(profile, policy),
    ...categoryReasons(profile, policy, day),
  ];
  return { eligible: reasons.length === 0, reasons, requirements: requirementsOf(profile, policy, day) };
}

function ageReasons(profile: EligibilityProfile, policy: EligibilityPolicy, day: LocalDate): EligibilityReason[] {
  const { birthDate } = profile;
  if (isBlank(birthDate)) return [{ code: 'birth-date-missing', field: 'birthDate' }];
  if (!isRealDate(birthDate) || birthDate > day) return [{ code: 'birth-date-invalid', field: 'birthDate' }];
  const age = ageOn(birthDate, day);
  if (age < policy.minimumAge) return [{ code: 'under-age', field: 'birthDate' }];
  if (profile.category === 'unemployed-youth' && age > policy.youthMaximumAge) {
    return [{ code: 'over-youth-age', field: 'birthDate' }];
  }
  return [];
}

function standingReasons(profile: EligibilityProfile, policy: EligibilityPolicy, day: LocalDate): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  const { isFullTimeStudent, isEmployed, ownsBusiness, graduationDate } = profile;
  if (isUnknown(isFullTimeStudent)) reasons.push({ code: 'student-status-missing', field: 'isFullTimeStudent' });
  else if (isFullTimeStudent) reasons.push({ code: 'full-time-student', field: 'isFullTimeStudent' });
  if (!isBlank(graduationDate) && isRealDate(graduationDate) && graduationDate > day) {
    reasons.push({ code: 'still-student', field: 'graduationDate' });
  }
  if (isUnknown(isEmployed)) reasons.push({ code: 'employment-missing', field: 'isEmployed' });
  else if (isEmployed) reasons.push({ code: 'employed', field: 'isEmployed' });
  if (policy.barsBusinessOwners) {
    if (isUnknown(ownsBusiness)) reasons.push({ code: 'business-missing', field: 'ownsBusiness' });
    else if (ownsBusiness) reasons.push({ code: 'business-owner', field: 'ownsBusiness' });
  }
  return reasons;
}

function historyReasons(profile: EligibilityProfile, policy: EligibilityPolicy): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  if (profile.hasInternshipInForce) reasons.push({ code: 'internship-in-force', field: 'hasInternshipInForce' });
  if (policy.oncePerPerson && profile.internshipsTaken > 0) {
    reasons.push({ code: 'internship-already-taken', field: 'internshipsTaken' });
  }
  return reasons;
}

function categoryReasons(profile: EligibilityProfile, policy: EligibilityPolicy, day: LocalDate): EligibilityReason[] {
  switch (profile.category) {
    case 'graduate':
      return [...educationReasons(profile, policy), ...graduationReasons(profile, policy, day)];
    case 'unemployed-youth':
      return registrationReasons(profile, day);
    default:
      return [{ code: 'category-missing', field: 'category' }];
  }
}

function educationReasons(profile: EligibilityProfile, policy: EligibilityPolicy): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  const { education } = profile;
  if (isBlank(profile.school)) reasons.push({ code: 'school-missing', field: 'school' });
  if (isBlank(profile.major)) reasons.push({ code: 'major-missing', field: 'major' });
  if (isUnknown(education)) reasons.push({ code: 'education-missing', field: 'education' });
  else if (
    !policy.graduateEducation.includes(education) &&
    !(policy.countsSpecialEducation && profile.isSpecialEducation === true)
  ) {
    reasons.push({ code: 'education-not-graduate', field: 'education' });
  }
  return reasons;
}

function graduationReasons(
  profile: EligibilityProfile,
  policy: EligibilityPolicy,
  day: LocalDate,
): EligibilityReason[] {
  const { graduationDate } = profile;
  if (isBlank(graduationDate)) return [{ code: 'graduation-date-missing', field: 'graduationDate' }];
  if (!isRealDate(graduationDate)) return [{ code: 'graduation-date-invalid', field: 'graduationDate' }];
  if (graduationDate <= day && addMonths(graduationDate, policy.graduateWithinMonths) < day) {
    return [{ code: 'graduated-too-long-ago', field: 'graduationDate' }];
  }
  return [];
}

function registrationReasons(profile: EligibilityProfile, day: LocalDate): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  const date = profile.unemploymentRegistrationDate;
  const field = 'unemploymentRegistrationDate';
  if (isBlank(profile.unemploymentRegistrationNumber)) {
    reasons.push({ code: 'registration-number-missing', field: 'unemploymentRegistrationNumber' });
  }
  if (isBlank(date)) reasons.push({ code: 'registration-date-missing', field });
  else if (!isRealDate(date)) reasons.push({ code: 'registration-date-invalid', field });
  else if (date > day) reasons.push({ code: 'registration-in-future', field });
  return reasons;
}

function requirementsOf(
  profile: EligibilityProfile,
  policy: EligibilityPolicy,
  day: LocalDate,
): EligibilityRequirement[] {
  const { birthDate } = profile;
  if (isBlank(birthDate) || !isRealDate(birthDate) || birthDate > day) return [];
  const age = ageOn(birthDate, day);
  if (age < policy.minimumAge || age >= policy.adultAge) return [];
  return [
    { code: 'guardian-consent', field: 'hasGuardianConsent', met: profile.hasGuardianConsent === true },
    { code: 'no-hazardous-posts', field: 'birthDate', met: true },
  ];
}

function isUnknown<T>(value: T | Unknown): value is Unknown {
  return value === undefined || value === null;
}

function isBlank(text: string | Unknown): text is Unknown | '' {
  return isUnknown(text) || text.trim() === '';
}
