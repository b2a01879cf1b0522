import { Injectable } from '@nestjs/common';
import {
  closedUntil,
  INTERNSHIP_POLICY,
  type MonthFacts,
  type MonthState,
  type MonthStatus,
  monthFacts,
  monthStates,
} from '@qihang/shared/internships';
import { type LocalDate, shanghaiDate, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';

interface KeptRow {
  readonly internshipId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null together with all that follow: there is no record. */
  readonly number: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly status: MonthStatus;
  readonly turnSince: Date;
}

/** The months of an internship on a day. */
export interface InternshipMonths {
  readonly endsOn: LocalDate;
  readonly months: readonly MonthState[];
}

/** How the months of many internships stand; each question is one statement for all of them. */
@Injectable()
export class MonthRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Up to which day nothing changes but by a correction.
   * @returns by internship, the last day of the closed months in an unbroken run from the first; without an entry: none
   */
  async closedUntil(internshipIds: readonly string[]): Promise<Map<string, LocalDate>> {
    const states = await this.statesOf(internshipIds);
    return new Map(
      [...states].flatMap(([id, { months }]) => {
        const day = closedUntil(months);
        return day === undefined ? [] : [[id, day] as const];
      }),
    );
  }

  /** @returns by internship, what its months say today; one that never began has no entry */
  async factsOf(internshipIds: readonly string[]): Promise<Map<string, MonthFacts>> {
    const today = this.clock.today();
    const policy = valueOn(INTERNSHIP_POLICY, today);
    const states = await this.statesOf(internshipIds);
    return new Map([...states].map(([id, { months, endsOn }]) => [id, monthFacts(months, endsOn, policy, today)]));
  }

  /** Found by the internships' ids and `uq_internship_months_number`. */
  async statesOf(internshipIds: readonly string[]): Promise<Map<string, InternshipMonths>> {
    if (internshipIds.length === 0) return new Map();
    const rows = (await this.transactions.manager.query(
      `SELECT i.id AS internshipId, i.starts_on AS startsOn, i.ends_on AS endsOn, m.number, m.from_day AS \`from\`,
         m.to_day AS \`to\`, m.status, m.turn_since AS turnSince
       FROM internships i LEFT JOIN internship_months m ON m.internship_id = i.id
       WHERE i.id IN (?) AND i.status <> 'cancelled'`,
      [[...internshipIds]],
    )) as KeptRow[];
    const kept = new Map<string, KeptRow[]>();
    for (const row of rows) kept.set(row.internshipId, [...(kept.get(row.internshipId) ?? []), row]);
    return new Map([...kept].flatMap(([id, of]) => (of[0] ? [[id, monthsOfRows(of[0], of)] as const] : [])));
  }
}

function monthsOfRows({ startsOn, endsOn }: KeptRow, rows: readonly KeptRow[]): InternshipMonths {
  const kept = rows.flatMap(({ number, from, to, status, turnSince }) =>
    number === null ? [] : [{ number, from, to, status, since: status === 'open' ? null : shanghaiDate(turnSince) }],
  );
  return { endsOn, months: monthStates(startsOn, endsOn, kept) };
}
