import { Injectable } from '@nestjs/common';
import {
  INTERNSHIP_POLICY,
  type internshipMonthRoutes,
  type Month,
  type MonthEvent,
  type MonthReport,
  type MonthSummary,
} from '@qihang/shared/internships';
import { type Role, type RouteReply, valueOn } from '@qihang/shared/platform';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { InternshipQueries } from '../internship.queries';
import { sideOf } from '../internship-scope';
import { MonthEntity } from './month.entity';
import { MonthEventEntity } from './month-event.entity';
import { MonthEvidences } from './month-evidence';
import { MonthReportEntity } from './month-report.entity';
import { MonthSummaries } from './month-summaries';
import { MonthVault } from './month-vault';
import { monthErrors } from './months.errors';

/** Months as those see them who may see the internship. */
@Injectable()
export class MonthQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly internships: InternshipQueries,
    private readonly summaries: MonthSummaries,
    private readonly evidences: MonthEvidences,
    private readonly vault: MonthVault,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see */
  async list(actor: Actor, internshipId: string): Promise<RouteReply<typeof internshipMonthRoutes.list>> {
    await this.internships.seenBy(actor, internshipId);
    return { items: (await this.summaries.of([internshipId])).get(internshipId) ?? [] };
  }

  /**
   * An officer reads the words of people here, so every look is written down.
   * @throws DomainError `internships/not-found` as `list`; `internship-months/not-found` for a month that is not there
   */
  async get(actor: Actor, internshipId: string, number: number): Promise<Month> {
    const internship = await this.internships.seenBy(actor, internshipId);
    const months = (await this.summaries.of([internshipId])).get(internshipId) ?? [];
    const summary = months.find((month) => month.number === number);
    if (summary === undefined) throw new DomainError(monthErrors.notFound);
    const { manager } = this.transactions;
    const record = await manager.getRepository(MonthEntity).findOneBy({ internshipId, number });
    const evidence = await this.evidences.of(internshipId, summary);
    if (sideOf(actor, internship) === 'bureau') await this.auditLook(actor, internshipId, number);
    return {
      ...summary,
      internshipId,
      revision: record?.revision ?? 0,
      attendedDays: record?.attendedDays ?? [],
      loggedDays: [...evidence.loggedDays],
      leaveDays: [...evidence.leaveDays],
      entries: summary.status === 'closed' ? (record?.entries.length ?? 0) : evidence.entries.length,
      entriesNeeded: valueOn(INTERNSHIP_POLICY, this.clock.today()).entriesPerMonth,
      stipendPaidOn: record?.stipendPaidOn ?? null,
      lastStipendFen: lastStipendBefore(months, number),
      proofPhotoIds: record?.proofPhotoIds ?? [],
      submittedAt: record?.submittedAt?.toISOString() ?? null,
      attendanceConfirmedAt: record?.attendanceConfirmedAt?.toISOString() ?? null,
      stipendConfirmedAt: record?.stipendConfirmedAt?.toISOString() ?? null,
      closedAt: record?.closedAt?.toISOString() ?? null,
      report: await this.reportOf(internshipId, number),
      events: await this.eventsOf(internshipId, number),
    };
  }

  /** Found by `uq_internship_month_reports_number`. */
  private async reportOf(internshipId: string, number: number): Promise<MonthReport | null> {
    const row = await this.transactions.manager.getRepository(MonthReportEntity).findOneBy({ internshipId, number });
    if (row === null) return null;
    const { revision, writtenAt, contentCipher } = row;
    return { ...this.vault.report.decrypt(contentCipher), revision, writtenAt: writtenAt.toISOString() };
  }

  /** Oldest first (`ix_internship_month_events_month`). */
  private async eventsOf(internshipId: string, number: number): Promise<MonthEvent[]> {
    const rows = await this.transactions.manager
      .getRepository(MonthEventEntity)
      .find({ where: { internshipId, number }, order: { id: 'ASC' } });
    return rows.map(({ id, kind, byRole, at, detailCipher }) => ({
      text: '',
      about: [],
      photoIds: [],
      before: null,
      after: null,
      ...(detailCipher && this.vault.detail.decrypt(detailCipher)),
      id,
      kind,
      by: SIDES[byRole] ?? 'platform',
      at: at.toISOString(),
    }));
  }

  private auditLook({ personId }: Actor, internshipId: string, month: number): Promise<void> {
    return this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'internships.month-read',
      subject: { type: 'internship', id: internshipId },
      detail: { month },
    });
  }
}

function lastStipendBefore(months: readonly MonthSummary[], number: number): number | null {
  const paid = months.filter((month) => month.number < number && month.stipendFen !== null);
  return paid.at(-1)?.stipendFen ?? null;
}

const SIDES: Readonly<Partial<Record<Role, MonthEvent['by']>>> = {
  seeker: 'trainee',
  mentor: 'mentor',
  'host-agent': 'host',
  officer: 'bureau',
};
