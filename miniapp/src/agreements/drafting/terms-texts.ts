import { lastDayOf } from '@qihang/shared/agreements';
import { formatChineseDate, isRealDate, type LocalDate } from '@qihang/shared/platform';
import { moneyText } from '../../ui/text';
import { fenIn, TERMS_LABELS, type TermsField, type TermsValues } from './terms-values';

/** Names of what the fields hold as codes and ids. */
export interface TermsNames {
  division: (code: string) => string;
  mentor: (id: string) => string;
}

/** Years beyond are typing errors, and far ones no calendar day comes after. */
const LATEST_START = '2099-12-31';

/** The last day of the internship, or null while start or months are missing. */
export function lastDayIn({ startsOn, months }: Pick<TermsValues, 'startsOn' | 'months'>): LocalDate | null {
  const whole = Number(months);
  return isRealDate(startsOn) && startsOn <= LATEST_START && Number.isInteger(whole) && whole > 0
    ? lastDayOf(startsOn, whole)
    : null;
}

/** The weekly working time in words, or null while it is not complete: `每周 40 小时`. */
export function weekText({ hoursPerDay, daysPerWeek }: Pick<TermsValues, 'hoursPerDay' | 'daysPerWeek'>) {
  const hours = Number(hoursPerDay) * Number(daysPerWeek);
  return hours > 0 ? `每周 ${hours} 小时` : null;
}

const dayText = (day: string): string => (isRealDate(day) ? formatChineseDate(day) : day);

function amountText(text: string): string {
  const fen = fenIn(text);
  return fen === null ? text : moneyText(fen);
}

function planText({ plan, months }: TermsValues): string {
  const shown = plan.slice(0, Number(months) || plan.length);
  return shown.flatMap((goals, at) => (goals.trim() === '' ? [] : [`第 ${at + 1} 个月：${goals.trim()}`])).join('\n');
}

const withUnit = (text: string, unit: string): string => (text === '' ? '' : `${text}${unit}`);

/** A field's value as people read it; empty when nothing was filled in. */
export function termText(field: TermsField, values: TermsValues, names: TermsNames): string {
  switch (field) {
    case 'startsOn':
      return dayText(values.startsOn);
    case 'months':
      return withUnit(values.months, ' 个月');
    case 'divisionCode':
      return values.divisionCode && names.division(values.divisionCode);
    case 'mentorId':
      return values.mentorId && names.mentor(values.mentorId);
    case 'plan':
      return planText(values);
    case 'stipend':
    case 'insurance':
      return amountText(values[field]);
    case 'payDay':
      return values.payDay && `每月 ${values.payDay} 日`;
    case 'hoursPerDay':
      return withUnit(values.hoursPerDay, ' 小时');
    case 'daysPerWeek':
      return withUnit(values.daysPerWeek, ' 天');
    default:
      return values[field];
  }
}

/** Label and text of some fields, for the page that shows all answers. */
export function termRows(
  fields: readonly TermsField[],
  values: TermsValues,
  names: TermsNames,
): (readonly [string, string])[] {
  return fields.map((field) => [TERMS_LABELS[field], termText(field, values, names)] as const);
}
