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

/** What the risks of an internship are judged by. */
export interface RiskFacts {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Last day that an entry is about, or null. */
  readonly lastLoggedDay: LocalDate | null;
  readonly objectedMonths: number;
  /** Months that were submitted and not confirmed in time, or not submitted in time. */
  readonly lateMonths: number;
  /** Last day of the accident insurance; null: as the agreement says, from the first to the last day. */
  readonly insuredUntil: LocalDate | null;
  readonly mentorTrainees: number;
  /** Most entries that the mentor wrote in one sitting with an entry of this internship among them. */
  readonly entriesInOneSitting: number;
  readonly openHelpRequests: number;
}

/**
 * The risks of an internship on a day (domain, §§7 and 9). Once the last day is over, what is left are the matters that
 * somebody still waits for: help, an objection, a month.
 * @returns in order of weight, with the sum of the weights to sort by: higher is looked at first
 */
export function assessRisks(
  facts: RiskFacts,
  policy: InternshipPolicy,
  day: LocalDate,
): { risks: Risk[]; score: number } {
  const risks = inOrderOfWeight(RISKS.filter((risk) => CHECKS[risk](facts, policy, day)));
  return { risks, score: risks.reduce((sum, risk) => sum + WEIGHTS[risk], 0) };
}

/** The gravest first. */
export function inOrderOfWeight(risks: readonly Risk[]): Risk[] {
  return [...risks].sort((a, b) => WEIGHTS[b] - WEIGHTS[a]);
}

type Check = (facts: RiskFacts, policy: InternshipPolicy, day: LocalDate) => boolean;

const CHECKS: Readonly<Record<Risk, Check>> = {
  'attendance-objected': ({ objectedMonths }) => objectedMonths > 0,
  'no-log': whileItLasts(
    ({ startsOn, lastLoggedDay }, { riskAfterDays }, day) =>
      daysBetween(lastLoggedDay ?? startsOn, day) >= riskAfterDays,
  ),
  'stipend-unconfirmed': ({ lateMonths }) => lateMonths > 0,
  'insurance-ended': whileItLasts(({ insuredUntil, endsOn }, _, day) => (insuredUntil ?? endsOn) < day),
  'insurance-ending': whileItLasts(
    ({ insuredUntil, endsOn }, { insuranceEndingDays }, day) =>
      insuredUntil !== null &&
      insuredUntil < endsOn &&
      insuredUntil >= day &&
      daysBetween(day, insuredUntil) <= insuranceEndingDays,
  ),
  'mentor-overloaded': whileItLasts(({ mentorTrainees }, { traineesPerMentor }) => mentorTrainees > traineesPerMentor),
  'one-sitting': whileItLasts(({ entriesInOneSitting }, { sittingEntries }) => entriesInOneSitting >= sittingEntries),
  'help-asked': ({ openHelpRequests }) => openHelpRequests > 0,
};

function whileItLasts(check: Check): Check {
  return (facts, policy, day) => day <= facts.endsOn && check(facts, policy, day);
}
