import { divisionLevel, type EducationLevel, JIYUAN } from '@qihang/shared/platform';
import type { PostCategory } from '@qihang/shared/posts';
import {
  backgroundStepSchema,
  identityStepSchema,
  intentionStepSchema,
  type Seeker,
  type SeekerCategory,
  type SignUp,
} from '@qihang/shared/seekers';
import { z } from 'zod';
import { type Validated, validate } from '../ui/forms/validate';

/** The answers of a sign-up as the fields hold them: flat, empty text and null for "not said yet". */
export interface SignUpValues {
  name: string;
  citizenNumber: string;
  category: SeekerCategory | '';
  education: EducationLevel | '';
  isSpecialEducation: boolean;
  school: string;
  schoolCode: string | null;
  major: string;
  majorCode: string | null;
  graduationDate: string;
  unemploymentRegistrationNumber: string;
  unemploymentRegistrationDate: string;
  isFullTimeStudent: boolean | null;
  isEmployed: boolean | null;
  ownsBusiness: boolean | null;
  divisionCode: string;
  wantedDivisions: string[];
  wantedCategories: PostCategory[];
  availableFrom: string;
}

export const NO_ANSWERS: SignUpValues = {
  name: '',
  citizenNumber: '',
  category: '',
  education: '',
  isSpecialEducation: false,
  school: '',
  schoolCode: null,
  major: '',
  majorCode: null,
  graduationDate: '',
  unemploymentRegistrationNumber: '',
  unemploymentRegistrationDate: '',
  isFullTimeStudent: null,
  isEmployed: null,
  ownsBusiness: null,
  divisionCode: '',
  wantedDivisions: [],
  wantedCategories: [],
  availableFrom: '',
};

/** What people read for an answer, in the order of the steps. */
export const ANSWER_LABELS: Readonly<Record<keyof SignUpValues, string>> = {
  name: '姓名',
  citizenNumber: '身份证号码',
  category: '人员类别',
  education: '最高学历',
  isSpecialEducation: '特殊教育毕业生',
  school: '毕业院校',
  schoolCode: '毕业院校',
  major: '所学专业',
  majorCode: '所学专业',
  graduationDate: '毕业日期',
  unemploymentRegistrationNumber: '失业登记编号',
  unemploymentRegistrationDate: '失业登记日期',
  isFullTimeStudent: '是否全日制在校学生',
  isEmployed: '是否已就业',
  ownsBusiness: '是否开办企业或担任法定代表人',
  divisionCode: '现在住在哪里',
  wantedDivisions: '想去的地方',
  wantedCategories: '想做的岗位',
  availableFrom: '最早到岗日期',
};

/** The intention as its fields hold it: no date is empty text, and people live in a county (or 济源, which has none). */
export const intentionFormSchema = intentionStepSchema.extend({
  divisionCode: intentionStepSchema.shape.divisionCode.refine(
    (code) => divisionLevel(code) === 'county' || code === JIYUAN,
    '请选择到县（市、区）',
  ),
  availableFrom: z.preprocess((value) => (value === '' ? null : value), intentionStepSchema.shape.availableFrom),
});

const signUpFormSchema = z.object({
  identity: identityStepSchema,
  background: backgroundStepSchema,
  intention: intentionFormSchema,
});

/**
 * The body of a sign-up.
 * @returns the body, or one message by field for whatever is missing or wrong
 */
export function toSignUp(values: SignUpValues): Validated<SignUp> {
  const checked = validate(signUpFormSchema, { identity: values, background: values, intention: values });
  return checked.ok ? checked : { ok: false, errors: flatNames(checked.errors) };
}

/**
 * Errors by the names of the flat answers.
 * @param errors by path in the body, as `background.school` or `intention.wantedDivisions.2`
 * @returns by answer, as `school` or `wantedDivisions`; the first of each
 */
export function flatNames(errors: Readonly<Record<string, string>>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [path, message] of Object.entries(errors)) {
    const [, inStep] = /^(?:identity|background|intention)\.([^.]+)/.exec(path) ?? [];
    flat[inStep ?? path] ??= message;
  }
  return flat;
}

/** A seeker's record as the fields of its correction hold it; name and number are not corrected here. */
export function answersOf(seeker: Seeker): SignUpValues {
  return {
    ...NO_ANSWERS,
    category: seeker.category,
    education: seeker.education,
    isSpecialEducation: seeker.isSpecialEducation,
    school: seeker.school ?? '',
    schoolCode: seeker.schoolCode,
    major: seeker.major ?? '',
    majorCode: seeker.majorCode,
    graduationDate: seeker.graduationDate ?? '',
    unemploymentRegistrationNumber: seeker.unemploymentRegistrationNumber ?? '',
    unemploymentRegistrationDate: seeker.unemploymentRegistrationDate ?? '',
    isFullTimeStudent: seeker.isFullTimeStudent,
    isEmployed: seeker.isEmployed,
    ownsBusiness: seeker.ownsBusiness,
    divisionCode: seeker.divisionCode,
    wantedDivisions: seeker.wantedDivisions,
    wantedCategories: seeker.wantedCategories,
    availableFrom: seeker.availableFrom ?? '',
  };
}

/** Labels of the answers in which two sets differ, each once. */
export function differences(a: SignUpValues, b: SignUpValues): string[] {
  const names = Object.keys(ANSWER_LABELS) as (keyof SignUpValues)[];
  const different = names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
  return [...new Set(different.map((name) => ANSWER_LABELS[name]))];
}
