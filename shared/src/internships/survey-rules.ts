import { addDays, type LocalDate } from '../platform/dates';
import { codesOf } from '../platform/enum';
import type { InternshipPolicy } from './internship.policy';
import { daysBetween } from './internship-months';

/** When a trainee is asked about the host. */
export const surveyPhaseLabels = { midway: '见习过半', end: '见习结束' } as const;
export type SurveyPhase = keyof typeof surveyPhaseLabels;

/** What is asked, each with 1 (bad) to 5 (very good). */
export const surveyQuestionLabels = {
  mentoring: '带教老师的指导',
  work: '工作内容和约定的一致程度',
  safety: '工作环境和安全保障',
  stipend: '补助按时足额发放',
  overall: '总体满意程度',
} as const;
export type SurveyQuestion = keyof typeof surveyQuestionLabels;
export const SURVEY_QUESTIONS = codesOf(surveyQuestionLabels);

export const surveyScoreLabels = { '1': '很不满意', '2': '不满意', '3': '一般', '4': '满意', '5': '很满意' } as const;

/**
 * The survey that a trainee is offered on a day (domain, §7): midway once half of the internship is over, the last one in its
 * last days and for some time after.
 * @param answered phases that the trainee has answered
 * @returns null when there is none to answer
 */
export function surveyOn(
  { startsOn, endsOn }: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  answered: readonly SurveyPhase[],
  policy: Pick<InternshipPolicy, 'lastSurveyBeforeDays' | 'lastSurveyAfterDays'>,
  day: LocalDate,
): SurveyPhase | null {
  const phase = phaseOn(startsOn, endsOn, policy, day);
  return phase === null || answered.includes(phase) ? null : phase;
}

function phaseOn(
  startsOn: LocalDate,
  endsOn: LocalDate,
  { lastSurveyBeforeDays, lastSurveyAfterDays }: Pick<InternshipPolicy, 'lastSurveyBeforeDays' | 'lastSurveyAfterDays'>,
  day: LocalDate,
): SurveyPhase | null {
  if (day < startsOn || day > addDays(endsOn, lastSurveyAfterDays)) return null;
  if (day > addDays(endsOn, -lastSurveyBeforeDays)) return 'end';
  const days = daysBetween(startsOn, endsOn) + 1;
  return daysBetween(startsOn, day) * 2 >= days ? 'midway' : null;
}
