import type { EligibilityField, SeekerCategory } from '@qihang/shared/seekers';
import type { SignUpStepKey } from './sign-up-draft';

type Place = SignUpStepKey | null;

/** Where each thing that stands in the way can be mended; null: not by the person. */
const PLACES: Readonly<Record<EligibilityField, Place>> = {
  category: 'category',
  birthDate: 'identity',
  isFullTimeStudent: 'standing',
  isEmployed: 'standing',
  ownsBusiness: 'standing',
  hasInternshipInForce: null,
  internshipsTaken: null,
  school: 'education',
  major: 'education',
  education: 'education',
  graduationDate: 'education',
  unemploymentRegistrationNumber: 'registration',
  unemploymentRegistrationDate: 'registration',
};

/** What the link to a step says. */
export const STEP_NAMES: Readonly<Record<SignUpStepKey, string>> = {
  consents: '隐私与授权',
  identity: '身份信息',
  category: '人员类别',
  education: '毕业院校和专业',
  registration: '失业登记',
  standing: '目前的情况',
  intention: '见习意向',
};

/**
 * The step that mends a reason why somebody is not eligible.
 * @param field of the reason, as the server gave it
 * @returns null when nothing the person can fill in changes it, or the field is unknown
 */
export function stepOfReason(field: string): SignUpStepKey | null {
  return (PLACES as Readonly<Record<string, Place>>)[field] ?? null;
}

const OF_ANSWERS: Readonly<Record<string, SignUpStepKey>> = {
  name: 'identity',
  citizenNumber: 'identity',
  divisionCode: 'intention',
  wantedDivisions: 'intention',
  wantedCategories: 'intention',
  availableFrom: 'intention',
};

/**
 * The step in which an answer is given; null for an unknown one.
 * @param name of the answer, as `school`
 * @param category of the person: an unemployed youth tells the level of education beside the registration
 */
export function stepOfAnswer(name: string, category: SeekerCategory | ''): SignUpStepKey | null {
  if (name === 'education' && category === 'unemployed-youth') return 'registration';
  return OF_ANSWERS[name] ?? stepOfReason(name);
}
