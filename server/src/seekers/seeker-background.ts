import type { SignUp } from '@qihang/shared/seekers';
import { PersonalDataCipher } from '../platform/personal-data';
import type { SeekerEntity } from './seeker.entity';

export const REGISTRATION_CONTEXT = 'seekers.unemployment_registration_number_cipher';

type Background = SignUp['background'];
type Intention = SignUp['intention'];

/** The columns that the background step fills; what the other category asks for is not kept. */
export function backgroundColumns(background: Background, cipher: PersonalDataCipher) {
  const { category, education, isFullTimeStudent, isEmployed, ownsBusiness } = background;
  const shared = { category, education, isFullTimeStudent, isEmployed, ownsBusiness };
  if (background.category === 'graduate') {
    const { isSpecialEducation, school, schoolCode, major, majorCode, graduationDate } = background;
    const none = { unemploymentRegistrationNumberCipher: null, unemploymentRegistrationDate: null };
    return { ...shared, isSpecialEducation, school, schoolCode, major, majorCode, graduationDate, ...none };
  }
  const { unemploymentRegistrationNumber: number, unemploymentRegistrationDate } = background;
  return {
    ...shared,
    isSpecialEducation: false,
    school: null,
    schoolCode: null,
    major: null,
    majorCode: null,
    graduationDate: null,
    unemploymentRegistrationNumberCipher: cipher.encrypt(number, REGISTRATION_CONTEXT),
    unemploymentRegistrationDate,
  } satisfies Partial<SeekerEntity>;
}

/** The columns that the intention step fills. */
export function intentionColumns({ divisionCode, wantedDivisions, wantedCategories, availableFrom }: Intention) {
  return { divisionCode, wantedDivisions, wantedCategories, availableFrom } satisfies Partial<SeekerEntity>;
}
