import { parseCitizenNumber } from '@qihang/shared/identity';
import { EDUCATION_LEVEL_FACTS, formatChineseDate, isRealDate } from '@qihang/shared/platform';
import { postCategoryLabels } from '@qihang/shared/posts';
import { SEEKER_CATEGORY_LABELS } from '@qihang/shared/seekers';
import type { SignUpValues } from './sign-up-values';

type Row = readonly [string, string];

/** A day as people write it; what is no day stays as it is. */
export function dayText(date: string): string {
  return isRealDate(date) ? formatChineseDate(date) : date;
}

/** An answer to a yes-or-no question; empty while there is none. */
export function yesNoText(value: boolean | null): string {
  if (value === null) return '';
  return value ? '是' : '否';
}

/** What follows from a citizen number: `2003年5月1日出生，女`; empty for a wrong one. */
export function birthText(citizenNumber: string): string {
  const parsed = parseCitizenNumber(citizenNumber);
  if (!parsed.ok) return '';
  const { birthDate, sex } = parsed.value;
  return `${formatChineseDate(birthDate)}出生，${sex === 'male' ? '男' : '女'}`;
}

/** The citizen number in groups, as people read it out: `110105 19491231 002X`. */
export function groupedCitizenNumber(citizenNumber: string): string {
  const parsed = parseCitizenNumber(citizenNumber);
  if (!parsed.ok) return citizenNumber;
  const { number } = parsed.value;
  return `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`;
}

export function categoryText({ category }: Pick<SignUpValues, 'category'>): string {
  return category === '' ? '' : SEEKER_CATEGORY_LABELS[category];
}

export function educationText({ education }: Pick<SignUpValues, 'education'>): string {
  return education === '' ? '' : EDUCATION_LEVEL_FACTS[education].label;
}

/** School, major and graduation as rows of label and text. */
export function educationRows(values: SignUpValues): Row[] {
  const rows: Row[] = [
    ['最高学历', educationText(values)],
    ['毕业院校', values.school],
    ['所学专业', values.major],
    ['毕业日期', dayText(values.graduationDate)],
  ];
  return values.isSpecialEducation ? [...rows, ['特殊教育毕业生', '是']] : rows;
}

/** Unemployment registration as rows of label and text. */
export function registrationRows(values: SignUpValues): Row[] {
  return [
    ['最高学历', educationText(values)],
    ['失业登记编号', values.unemploymentRegistrationNumber],
    ['失业登记日期', dayText(values.unemploymentRegistrationDate)],
  ];
}

/** The yes-or-no questions as rows of label and text. */
export function standingRows(values: SignUpValues): Row[] {
  return [
    ['全日制在校学生', yesNoText(values.isFullTimeStudent)],
    ['已就业', yesNoText(values.isEmployed)],
    ['开办企业或任法定代表人', yesNoText(values.ownsBusiness)],
  ];
}

/**
 * The intention as rows of label and text.
 * @param nameOf name of a division by its code
 */
export function intentionRows(values: SignUpValues, nameOf: (code: string) => string): Row[] {
  return [
    ['现在住在', nameOf(values.divisionCode)],
    ['想去的地方', values.wantedDivisions.map(nameOf).join('、') || '河南全省都可以'],
    ['想做的岗位', values.wantedCategories.map((category) => postCategoryLabels[category]).join('、') || '都可以'],
    ['最早到岗', values.availableFrom === '' ? '随时' : dayText(values.availableFrom)],
  ];
}
