import type { Dated } from '../platform/settings';

/** What practice sets differently by place or year about internships (domain, §7, marked [set]). */
export interface InternshipPolicy {
  /** Log entries that a mentor owes in each month. */
  readonly entriesPerMonth: number;
  /** Days without an entry after which the mentor, then the host, then the officer's list hears of it. */
  readonly remindMentorAfterDays: number;
  readonly remindHostAfterDays: number;
  readonly riskAfterDays: number;
  /** When a mentor is reminded who has not chosen anything else: days of the week (Monday is 1), hour in China. */
  readonly remindOnWeekdays: readonly number[];
  readonly remindAtHour: number;
  /** Hours in China between which hosts are told of missing entries. */
  readonly remindHostFromHour: number;
  readonly remindHostBeforeHour: number;
  /** Days after a month's end within which it is to be submitted, and then confirmed. */
  readonly submitMonthWithinDays: number;
  readonly confirmMonthWithinDays: number;
  /** Days before the end of the insurance from which it counts as ending. */
  readonly insuranceEndingDays: number;
  readonly traineesPerMentor: number;
  /** So many entries of one mentor within so many minutes look written in one sitting. */
  readonly sittingEntries: number;
  readonly sittingMinutes: number;
  /** Days after the last one on which entries about days within the internship are still taken. */
  readonly entriesAfterEndDays: number;
  /** Longest period of one entry, in days. */
  readonly longestPeriodDays: number;
  /** How many days the phone's clock may be ahead before what it says is set aside. */
  readonly clockToleranceDays: number;
  readonly photosPerEntry: number;
  /** Days after which an evaluation without an answer counts as agreed. */
  readonly agreeWithinDays: number;
  /** Days before that on which the trainee is reminded. */
  readonly remindAnswerBeforeDays: number;
  /** Days after the end at which the mentor, then the host too, is reminded of the evaluation. */
  readonly remindEvaluationAfterDays: readonly [mentor: number, host: number];
  /** Days after the end without an evaluation from which officers see it on their list. */
  readonly evaluationLateAfterDays: number;
  /** Days after the end at which host and trainee are reminded of an outcome that nobody has recorded. */
  readonly remindOutcomeAfterDays: readonly [host: number, trainee: number];
  /** Months after the end at which retention is checked again. */
  readonly retentionChecksAfterMonths: readonly number[];
  /** Days after the first one on which trainee and mentor are reminded that the safety training is not acknowledged. */
  readonly remindSafetyAfterDays: number;
  /** Longest leave of one request, in days. */
  readonly longestLeaveDays: number;
  /** How many days ago a leave may have begun that is asked for afterwards. */
  readonly lateLeaveDays: number;
  /** Days within which the trainee may open a closed request for help again. */
  readonly reopenHelpDays: number;
  /** Days before the last one from which the last survey is offered, and days after it until which it is. */
  readonly lastSurveyBeforeDays: number;
  readonly lastSurveyAfterDays: number;
  /** Figures of a survey are shown from so many trainees on, so that nobody is recognised. */
  readonly surveyTraineesAtLeast: number;
}

/** Defaults; an operator's own values take their place. */
export const INTERNSHIP_POLICY: Dated<InternshipPolicy> = [
  {
    from: '2018-10-01',
    value: {
      entriesPerMonth: 1,
      remindMentorAfterDays: 20,
      remindHostAfterDays: 27,
      riskAfterDays: 31,
      remindOnWeekdays: [1, 2, 3, 4, 5],
      remindAtHour: 9,
      remindHostFromHour: 9,
      remindHostBeforeHour: 18,
      submitMonthWithinDays: 7,
      confirmMonthWithinDays: 7,
      insuranceEndingDays: 30,
      traineesPerMentor: 3,
      sittingEntries: 4,
      sittingMinutes: 20,
      entriesAfterEndDays: 15,
      longestPeriodDays: 31,
      clockToleranceDays: 1,
      photosPerEntry: 9,
      agreeWithinDays: 15,
      remindAnswerBeforeDays: 3,
      remindEvaluationAfterDays: [1, 10],
      evaluationLateAfterDays: 20,
      remindOutcomeAfterDays: [7, 21],
      retentionChecksAfterMonths: [1, 3, 6],
      remindSafetyAfterDays: 3,
      longestLeaveDays: 15,
      lateLeaveDays: 7,
      reopenHelpDays: 30,
      lastSurveyBeforeDays: 7,
      lastSurveyAfterDays: 60,
      surveyTraineesAtLeast: 3,
    },
  },
];
