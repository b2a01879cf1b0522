import { Injectable } from '@nestjs/common';
import {
  INTERNSHIP_POLICY,
  type MonthState,
  type MonthSummary,
  monthDueOn,
  monthIsOver,
} from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { MonthEntity } from './month.entity';
import { MonthRecords } from './month-records';
import { MonthReportEntity } from './month-report.entity';

/** Describes months as rows of a list; each kind of thing is read once for all internships. */
@Injectable()
export class MonthSummaries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly records: MonthRecords,
  ) {}

  /** @returns by internship, all months, the first first (`uq_internship_months_number`, `uq_internship_month_reports_number`) */
  async of(internshipIds: readonly string[]): Promise<Map<string, MonthSummary[]>> {
    const where = { internshipId: In([...internshipIds]) };
    const states = await this.records.statesOf(internshipIds);
    const rows = await this.transactions.manager.getRepository(MonthEntity).findBy(where);
    const kept = new Map(rows.map((row) => [nameOf(row), row]));
    const reports = await this.transactions.manager
      .getRepository(MonthReportEntity)
      .find({ where, select: { internshipId: true, number: true } });
    const reported = new Set(reports.map(nameOf));
    return new Map(
      [...states].map(([internshipId, { endsOn, months }]) => [
        internshipId,
        months.map((month) => {
          const name = nameOf({ internshipId, number: month.number });
          return this.describe(month, endsOn, { record: kept.get(name), hasReport: reported.has(name) });
        }),
      ]),
    );
  }

  private describe(
    month: MonthState,
    endsOn: string,
    { record, hasReport }: { record: MonthEntity | undefined; hasReport: boolean },
  ): MonthSummary {
    const today = this.clock.today();
    const dueOn = monthDueOn(month, valueOn(INTERNSHIP_POLICY, today));
    const { number, from, to, status } = month;
    return {
      number,
      from,
      to,
      status,
      attended: status === 'open' ? null : (record?.attendedDays.length ?? null),
      stipendFen: record?.stipendFen ?? null,
      dueOn,
      isLate: dueOn !== null && dueOn < today,
      isOver: monthIsOver(month, endsOn, today),
      isCorrectionAsked: record?.attention === 'correction',
      hasReport,
    };
  }
}

function nameOf({ internshipId, number }: Pick<MonthEntity, 'internshipId' | 'number'>): string {
  return `${internshipId} ${number}`;
}
