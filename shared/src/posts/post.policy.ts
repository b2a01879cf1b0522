import type { Dated } from '../platform/settings';

/** What a post has to offer before it can be submitted (domain, §5). */
export interface PostPolicy {
  /** Length of the internship in months. */
  readonly minimumMonths: number;
  readonly maximumMonths: number;
  /** Fen a month that the host pays the trainee at least. */
  readonly minimumStipendFen: number;
  /** Days a month that pay by the day is counted with (劳社部发〔2008〕3号: 21.75). */
  readonly paidDaysPerMonth: number;
}

/**
 * Defaults; an operator's own values take their place. The least stipend is 70 % of the lowest tier of Henan's minimum wage
 * (1500, 1600 and 1800 yuan at the time).
 */
export const POST_POLICY: Dated<PostPolicy> = [
  {
    from: '2018-10-01',
    value: { minimumMonths: 3, maximumMonths: 12, minimumStipendFen: 105_000, paidDaysPerMonth: 21.75 },
  },
  {
    from: '2022-01-01',
    value: { minimumMonths: 3, maximumMonths: 12, minimumStipendFen: 112_000, paidDaysPerMonth: 21.75 },
  },
  {
    from: '2024-01-01',
    value: { minimumMonths: 3, maximumMonths: 12, minimumStipendFen: 126_000, paidDaysPerMonth: 21.75 },
  },
];
