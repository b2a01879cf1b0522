import type { LocalDate } from '../platform/dates';
import { codesOf } from '../platform/enum';
import type { InternshipPolicy } from './internship.policy';
import { daysBetween } from './internship-months';

/** What an officer looks at first, with its weight. */
export const riskLabels = {
  'attendance-objected': '考勤有异议',
  'no-log': '长期没有带教记录',
  'stipend-unconfirmed': '补助发放未确认',
  'insurance-ending': '保险即将到期',
  'insurance-ended': '保险已到期',
  'mentor-overloaded': '带教老师带人超限',
  'one-sitting': '记录疑似集中补写',
  'help-asked': '见习人员求助',
} as const;
export type Risk = keyof typeof riskLabels;
export const RISKS = codesOf(riskLabels);

const WEIGHTS: Readonly<Record<Risk, number>> = {
  'insurance-ended': 50,
  'help-asked': 45,
  'attendance-objected': 40,
  'stipend-unconfirmed': 30,
  'no-log': 25,
  'one-sitting': 15,
  'mentor-overloaded': 10,
  'insurance-ending': 10,
};

/** What the risk of an internship in progress is judged by. */
export interface RiskFacts {
  readonly startsOn: LocalDate;
  /** Last day that an entry is about, or null. */
  readonly lastLoggedDay: LocalDate | null;
  readonly objectedMonths: number;
  /** Months that were submitted and not confirmed in time, or not submitted in time. */
  readonly lateMonths: number;
  /** Last day of the accident insurance; null: not known. */
  readonly insuredUntil: LocalDate | null;
  readonly mentorTrainees: number;
  /** Most entries of the mentor that arrived within the policy's minutes. */
  readonly entriesInOneSitting: number;
  readonly openHelpRequests: number;
}

/**
 * The risks of an internship on a day (domain, §§7 and 9).
 * @returns in order of weight, with the sum of the weights to sort by: higher is looked at first
 */
export function assessRisks(
  facts: RiskFacts,
  policy: InternshipPolicy,
  day: LocalDate,
): { risks: Risk[]; score: number } {
  const risks = RISKS.filter((risk) => CHECKS[risk](facts, policy, day)).sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
  return { risks, score: risks.reduce((sum, risk) => sum + WEIGHTS[risk], 0) };
}

const CHECKS: Readonly<Record<Risk, (facts: RiskFacts, policy: InternshipPolicy, day: LocalDate) => boolean>> = {
  'attendance-objected': ({ objectedMonths }) => objectedMonths > 0,
  'no-log': ({ startsOn, lastLoggedDay }, { riskAfterDays }, day) =>
    daysBetween(lastLoggedDay ?? startsOn, day) >= riskAfterDays,
  'stipend-unconfirmed': ({ lateMonths }) => lateMonths > 0,
  'insurance-ended': ({ insuredUntil }, _, day) => insuredUntil !== null && insuredUntil < day,
  'insurance-ending': ({ insuredUntil }, { insuranceEndingDays }, day) =>
    insuredUntil !== null && insuredUntil >= day && daysBetween(day, insuredUntil) <= insuranceEndingDays,
  'mentor-overloaded': ({ mentorTrainees }, { traineesPerMentor }) => mentorTrainees > traineesPerMentor,
  'one-sitting': ({ entriesInOneSitting }, { sittingEntries }) => entriesInOneSitting >= sittingEntries,
  'help-asked': ({ openHelpRequests }) => openHelpRequests > 0,
};
