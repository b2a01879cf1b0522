/** The two ways into the programme (notice, §1; domain, §2). */
export const SEEKER_CATEGORIES = ['graduate', 'unemployed-youth'] as const;

export type SeekerCategory = (typeof SEEKER_CATEGORIES)[number];

/** The field of the profile that a reason is about: where the form points to. */
export type EligibilityField = keyof EligibilityReasonCodes;

/** Every reason code, by the field it is about. Codes are stable: they are stored and counted. */
interface EligibilityReasonCodes {
  category: 'category-missing';
  birthDate: 'birth-date-missing' | 'birth-date-invalid' | 'under-age' | 'over-youth-age';
  isFullTimeStudent: 'student-status-missing' | 'full-time-student';
  isEmployed: 'employment-missing' | 'employed';
  ownsBusiness: 'business-missing' | 'business-owner';
  hasInternshipInForce: 'internship-in-force';
  internshipsTaken: 'internship-already-taken';
  school: 'school-missing';
  major: 'major-missing';
  education: 'education-missing' | 'education-not-graduate';
  graduationDate: 'graduation-date-missing' | 'graduation-date-invalid' | 'still-student' | 'graduated-too-long-ago';
  unemploymentRegistrationNumber: 'registration-number-missing';
  unemploymentRegistrationDate: 'registration-date-missing' | 'registration-date-invalid' | 'registration-in-future';
}

export type EligibilityReasonCode = EligibilityReasonCodes[EligibilityField];

/** One thing that stands in the way, with the field it is about. */
export type EligibilityReason = {
  [Field in EligibilityField]: { readonly code: EligibilityReasonCodes[Field]; readonly field: Field };
}[EligibilityField];

/** Something that doesn't bar from taking part but has to be kept to: for ages 16–17. */
export type EligibilityRequirement =
  | { readonly code: 'guardian-consent'; readonly field: 'hasGuardianConsent'; readonly met: boolean }
  | { readonly code: 'no-hazardous-posts'; readonly field: 'birthDate'; readonly met: true };
