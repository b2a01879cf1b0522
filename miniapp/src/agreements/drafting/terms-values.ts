import type { AgreementTerms } from '@qihang/shared/agreements';
import { yuanToFen } from '@qihang/shared/platform';

/** The host's part of an agreement as the fields hold it: text throughout, empty for "not said yet". */
export interface TermsValues {
  startsOn: string;
  months: string;
  divisionCode: string;
  address: string;
  mentorId: string;
  /** Goals by month, the first month first; may be longer than the term. */
  plan: string[];
  /** Yuan a month. */
  stipend: string;
  payDay: string;
  hoursPerDay: string;
  daysPerWeek: string;
  rest: string;
  safety: string;
  insurer: string;
  insurancePolicyNumber: string;
  /** Yuan that the insurance covers. */
  insurance: string;
  leave: string;
  contactName: string;
  contactPhone: string;
  extra: string;
}

export type TermsField = keyof TermsValues;

/** What people read for a field, in the order of the steps. */
export const TERMS_LABELS: Readonly<Record<TermsField, string>> = {
  startsOn: '开始日期',
  months: '见习月数',
  divisionCode: '见习地点',
  address: '详细地址',
  mentorId: '带教老师',
  plan: '培养计划',
  stipend: '每月生活补助',
  payDay: '发放日',
  hoursPerDay: '每天工作时间',
  daysPerWeek: '每周工作天数',
  rest: '休息安排',
  safety: '安全保护和培训',
  insurer: '保险公司',
  insurancePolicyNumber: '保险单号',
  insurance: '保险金额',
  leave: '请假安排',
  contactName: '单位联系人',
  contactPhone: '单位联系电话',
  extra: '其他约定',
};

/** Terms whose fields have another name, because the field holds yuan and the term fen. */
const RENAMED: Readonly<Record<string, TermsField>> = { monthlyStipendFen: 'stipend', insuranceFen: 'insurance' };

/**
 * The field that a path of the server means: `terms.insuranceFen` → `insurance`, `terms.plan.2.goals` → `plan`.
 * @returns undefined when it is none of the terms
 */
export function fieldOfPath(path: string): TermsField | undefined {
  const [part, name = ''] = path.split('.');
  if (part !== 'terms') return undefined;
  const field = RENAMED[name] ?? name;
  return Object.hasOwn(TERMS_LABELS, field) ? (field as TermsField) : undefined;
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));
const yuanOf = (fen: number | null): string => (fen === null ? '' : String(fen / 100));

/** Terms as the fields show them. */
export function valuesOf(terms: AgreementTerms): TermsValues {
  const { months, payDay, hoursPerDay, daysPerWeek, monthlyStipendFen, insuranceFen, plan, ...rest } = terms;
  const last = Math.max(0, ...plan.map(({ month }) => month));
  return {
    ...rest,
    startsOn: terms.startsOn ?? '',
    divisionCode: terms.divisionCode ?? '',
    mentorId: terms.mentorId ?? '',
    months: textOf(months),
    payDay: textOf(payDay),
    hoursPerDay: textOf(hoursPerDay),
    daysPerWeek: textOf(daysPerWeek),
    stipend: yuanOf(monthlyStipendFen),
    insurance: yuanOf(insuranceFen),
    plan: Array.from({ length: last }, (_, at) => plan.find(({ month }) => month === at + 1)?.goals ?? ''),
  };
}

function numberIn(text: string): number | null {
  const number = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** @returns fen, or null when the text is no amount of money */
export function fenIn(text: string): number | null {
  try {
    return text.trim() === '' ? null : yuanToFen(text);
  } catch {
    return null;
  }
}

const MOST_MONTHS = 12;

/** What the fields hold as terms to be saved; blanks become null, and goals beyond the term are left out. */
export function termsOf(values: TermsValues): AgreementTerms {
  const { stipend, insurance, plan, ...texts } = values;
  const months = numberIn(values.months);
  const goals = plan.slice(0, Math.min(months ?? MOST_MONTHS, MOST_MONTHS));
  return {
    startsOn: texts.startsOn || null,
    months,
    divisionCode: texts.divisionCode || null,
    address: texts.address.trim(),
    mentorId: texts.mentorId || null,
    plan: goals.flatMap((text, at) => (text.trim() === '' ? [] : [{ month: at + 1, goals: text.trim() }])),
    monthlyStipendFen: fenIn(stipend),
    payDay: numberIn(texts.payDay),
    hoursPerDay: numberIn(texts.hoursPerDay),
    daysPerWeek: numberIn(texts.daysPerWeek),
    rest: texts.rest.trim(),
    safety: texts.safety.trim(),
    insurer: texts.insurer.trim(),
    insurancePolicyNumber: texts.insurancePolicyNumber.trim(),
    insuranceFen: fenIn(insurance),
    leave: texts.leave.trim(),
    contactName: texts.contactName.trim(),
    contactPhone: texts.contactPhone.trim(),
    extra: texts.extra.trim(),
  };
}

/** True when both would be saved alike. */
export function sameTerms(a: TermsValues, b: TermsValues): boolean {
  return JSON.stringify(termsOf(a)) === JSON.stringify(termsOf(b));
}
