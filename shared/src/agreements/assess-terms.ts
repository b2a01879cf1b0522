import { addDays, formatChineseDate } from '../platform/dates';
import { formatYuanInWords } from '../platform/money';
import { type AgreementRule, hostProblem } from './agreement-facts';
import type { AgreementTerms } from './agreement-terms';

/** Fields of the host's part without a rule of their own, and what to do about each when it is blank. */
const REQUIRED_TERMS = {
  divisionCode: '请选择见习地点所在的县（市、区）',
  address: '请填写见习的详细地址',
  payDay: '请填写每月几日发放补助',
  rest: '请填写休息、休假的安排',
  safety: '请填写安全培训和劳动保护',
  leave: '请填写怎样请假',
  contactName: '请填写单位联系人',
  contactPhone: '请填写单位联系电话',
} as const satisfies Partial<Record<keyof AgreementTerms, string>>;

export const missingTerms: AgreementRule = ({ terms }) =>
  Object.entries(REQUIRED_TERMS)
    .filter(([field]) => isBlank(terms[field as keyof typeof REQUIRED_TERMS]))
    .map(([field, message]) => hostProblem(`terms.${field}`, message));

/** A first day lies ahead, but not too far; that of an agreement in force may stay what it is. */
export const theFirstDay: AgreementRule = ({ terms, firstDayInForce }, { agreement }, day) => {
  const path = 'terms.startsOn';
  if (terms.startsOn === null) return [hostProblem(path, '请填写见习的第一天')];
  if (terms.startsOn === firstDayInForce) return [];
  if (terms.startsOn < day) return [hostProblem(path, '第一天已经过去，请改成今天或以后的日期')];
  const latest = addDays(day, agreement.startWithinDays);
  const tooLate = `第一天最晚是${formatChineseDate(latest)}（提交签署后${agreement.startWithinDays}天内）`;
  return terms.startsOn > latest ? [hostProblem(path, tooLate)] : [];
};

export const theMonths: AgreementRule = ({ terms }, { post }) => {
  const path = 'terms.months';
  if (terms.months === null) return [hostProblem(path, '请填写见习几个月')];
  const { minimumMonths, maximumMonths } = post;
  const within = terms.months >= minimumMonths && terms.months <= maximumMonths;
  return within ? [] : [hostProblem(path, `见习时间应为${minimumMonths}—${maximumMonths}个月`)];
};

/** Goals for every month, and for no other. */
export const thePlan: AgreementRule = ({ terms }) => {
  const months = Math.min(terms.months ?? 0, 12);
  const missing = Array.from({ length: months }, (_, index) => index).filter((index) =>
    terms.plan.every(({ month, goals }) => month !== index + 1 || goals.trim() === ''),
  );
  const tooLate = terms.months !== null && terms.plan.some(({ month }) => month > months);
  const twice = new Set(terms.plan.map(({ month }) => month)).size < terms.plan.length;
  return [
    ...missing.map((index) => hostProblem(`terms.plan.${index}.goals`, `请填写第${index + 1}个月的见习目标`)),
    ...(tooLate || twice ? [hostProblem('terms.plan', '见习计划的月份和见习时间对不上，请每个月写一条')] : []),
  ];
};

export const theStipend: AgreementRule = ({ terms }, { post }) => {
  const path = 'terms.monthlyStipendFen';
  if (terms.monthlyStipendFen === null) return [hostProblem(path, '请填写每月补助')];
  const least = `每月补助不能低于${formatYuanInWords(post.minimumStipendFen)}`;
  return terms.monthlyStipendFen < post.minimumStipendFen ? [hostProblem(path, least)] : [];
};

export const theHours: AgreementRule = ({ terms: { hoursPerDay, daysPerWeek } }, { agreement }) => {
  const { maximumHoursPerDay, maximumHoursPerWeek } = agreement;
  const isLongDay = hoursPerDay !== null && hoursPerDay > maximumHoursPerDay;
  const isLongWeek = hoursPerDay !== null && daysPerWeek !== null && hoursPerDay * daysPerWeek > maximumHoursPerWeek;
  return [
    ...(hoursPerDay === null ? [hostProblem('terms.hoursPerDay', '请填写每天见习几小时')] : []),
    ...(isLongDay ? [hostProblem('terms.hoursPerDay', `每天不能超过${maximumHoursPerDay}小时`)] : []),
    ...(daysPerWeek === null ? [hostProblem('terms.daysPerWeek', '请填写每周见习几天')] : []),
    ...(isLongWeek
      ? [hostProblem('terms.daysPerWeek', `每周合计不能超过${maximumHoursPerWeek}小时，请减少天数或每天的小时数`)]
      : []),
  ];
};

/** The policy's number may come later, as a clerical change; insurer and sum may not. */
export const theInsurance: AgreementRule = ({ terms }, { agreement }) => {
  const least = `保额不能低于${formatYuanInWords(agreement.minimumInsuranceFen)}`;
  const isLow = terms.insuranceFen !== null && terms.insuranceFen < agreement.minimumInsuranceFen;
  return [
    ...(isBlank(terms.insurer) ? [hostProblem('terms.insurer', '请填写承保人身意外伤害保险的公司')] : []),
    ...(terms.insuranceFen === null ? [hostProblem('terms.insuranceFen', '请填写人身意外伤害保险的保额')] : []),
    ...(isLow ? [hostProblem('terms.insuranceFen', least)] : []),
  ];
};

function isBlank(value: string | number | null): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
