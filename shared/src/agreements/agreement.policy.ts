import type { Dated } from '../platform/settings';

/** What practice sets differently by place or year about agreements (domain, §§5 and 6, marked [set]). */
export interface AgreementPolicy {
  /** Trainees that one mentor may have at a time. */
  readonly traineesPerMentor: number;
  /** Trainees that a host may have at a time, in percent of its insured staff. */
  readonly traineesPercentOfStaff: number;
  /** Days within which all parties have to sign; then the version lapses. */
  readonly daysToSign: number;
  /** Days after sending on which whose turn it is gets reminded. */
  readonly remindOnDays: readonly number[];
  /** Hours between two reminders that people send by hand. */
  readonly hoursBetweenReminders: number;
  /** How many days ahead the first day may lie at most when the agreement is sent. */
  readonly startWithinDays: number;
  /** Days of notice for an early end. */
  readonly noticeDays: number;
  /** Longest working time, hours a day and days a week (劳动法 art. 36; 国务院关于职工工作时间的规定). */
  readonly maximumHoursPerDay: number;
  readonly maximumHoursPerWeek: number;
  /** Fen that the accident insurance covers at least. */
  readonly minimumInsuranceFen: number;
}

/** Defaults; an operator's own values take their place. Months and stipend are the posts' policy. */
export const AGREEMENT_POLICY: Dated<AgreementPolicy> = [
  {
    from: '2018-10-01',
    value: {
      traineesPerMentor: 3,
      traineesPercentOfStaff: 30,
      daysToSign: 14,
      remindOnDays: [2, 5, 10],
      hoursBetweenReminders: 24,
      startWithinDays: 60,
      noticeDays: 3,
      maximumHoursPerDay: 8,
      maximumHoursPerWeek: 40,
      minimumInsuranceFen: 10_000_000,
    },
  },
];
