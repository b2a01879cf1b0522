import { Injectable, Logger } from '@nestjs/common';
import {
  INTERNSHIP_POLICY,
  type MonthEventKind,
  type MonthState,
  type MonthStatus,
  monthDueOn,
} from '@qihang/shared/internships';
import { addDays, valueOn } from '@qihang/shared/platform';
import { In, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { InternshipEntity } from '../internship.entity';
import { LockInternship } from '../lock-internship';
import { MonthEntity } from './month.entity';
import { MonthEventEntity } from './month-event.entity';
import { MonthRecords } from './month-records';
import { MoveMonth, PLATFORM } from './move-month';

/** How long after its end an internship's months are still reminded of, in days; what is left then is on officers' lists. */
const REMINDED_AFTER_END = 90;

const KINDS: Readonly<Partial<Record<MonthStatus, MonthEventKind>>> = {
  open: 'remind-submit',
  submitted: 'remind-confirm',
  'stipend-due': 'remind-pay',
  objected: 'remind-answer',
};

interface Reminder {
  readonly number: number;
  readonly kind: MonthEventKind;
  readonly revision: number;
}

/**
 * Reminds the side whose turn it is with a month, on the last day on which it is in time, once for each turn: what tells
 * that it is done is the history, so a clock that jumps or a second worker repeats nothing.
 */
@Injectable()
@Scheduled({ name: 'internships.remind-of-months', everySeconds: 3_600 })
export class RemindOfMonths implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly records: MonthRecords,
    private readonly locking: LockInternship,
    private readonly move: MoveMonth,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.internshipsAfter(after, limit),
      async ({ id, reminders }) => {
        if (reminders.length > 0) await this.transactions.run(() => this.remind(id));
      },
    );
  }

  /** A batch of internships, each with what is due in it; walks along the primary key. */
  private async internshipsAfter(after: string, limit: number) {
    const endedSince = addDays(this.clock.today(), -REMINDED_AFTER_END);
    const rows = await this.transactions.manager.getRepository(InternshipEntity).find({
      where: { id: MoreThan(after), endsOn: MoreThan(endedSince) },
      select: { id: true },
      order: { id: 'ASC' },
      take: limit,
    });
    const due = await this.dueIn(rows.map(({ id }) => id));
    return rows.map(({ id }) => ({ id, reminders: due.get(id) ?? [] }));
  }

  /** Looks again under the lock: somebody may have acted, another worker may have reminded. */
  private async remind(id: string): Promise<void> {
    const internship = await this.locking.byId(id);
    for (const { number, kind, revision } of (await this.dueIn([id])).get(id) ?? []) {
      await this.move.record(internship, { number, kind, revision }, PLATFORM);
      await this.move.tellOf(internship, number, kind, { revision, by: PLATFORM });
    }
  }

  /** @returns by internship, the reminders that are due and not sent (`ix_internship_month_events_month`) */
  private async dueIn(ids: readonly string[]): Promise<Map<string, Reminder[]>> {
    if (ids.length === 0) return new Map();
    const { manager } = this.transactions;
    const where = { internshipId: In([...ids]) };
    const kept = await manager
      .getRepository(MonthEntity)
      .find({ where, select: { internshipId: true, number: true, revision: true } });
    const revisions = new Map(kept.map((row) => [`${row.internshipId} ${row.number}`, row.revision]));
    const sent = await manager.getRepository(MonthEventEntity).find({
      where: { ...where, kind: In(Object.values(KINDS)) },
      select: { internshipId: true, number: true, kind: true, revision: true },
    });
    const done = new Set(sent.map((row) => `${row.internshipId} ${nameOf(row)}`));
    const due = new Map<string, Reminder[]>();
    for (const [id, { months }] of await this.records.statesOf(ids)) {
      const reminders = months.flatMap((month): Reminder[] => {
        const kind = this.isDue(month) ? KINDS[month.status] : undefined;
        const revision = revisions.get(`${id} ${month.number}`) ?? 0;
        return kind ? [{ number: month.number, kind, revision }] : [];
      });
      due.set(
        id,
        reminders.filter((reminder) => !done.has(`${id} ${nameOf(reminder)}`)),
      );
    }
    return due;
  }

  private isDue(month: MonthState): boolean {
    const today = this.clock.today();
    const policy = valueOn(INTERNSHIP_POLICY, today);
    // An objection has no day by which it is late, but is not to be forgotten either.
    const waits = month.status === 'objected' ? { ...month, status: 'stipend-due' as const } : month;
    const dueOn = monthDueOn(waits, policy);
    return dueOn !== null && dueOn <= today;
  }
}

function nameOf({ number, kind, revision }: Reminder): string {
  return `${number} ${kind} ${revision}`;
}
