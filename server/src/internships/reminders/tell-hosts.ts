import { Injectable, Logger } from '@nestjs/common';
import { INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { type LocalDate, shanghaiHour, valueOn } from '@qihang/shared/platform';
import { PersonDirectory } from '../../identity';
import { SendMessage } from '../../notices';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LogReminders } from './log-reminders';
import { hostsToTell } from './reminder-candidates';
import { type SilentInternship, SilentInternships } from './silent-internships';

interface Candidate {
  readonly id: string;
  readonly isDue: boolean;
}

/**
 * Tells hosts of trainees whose mentors have left reminders without an entry (domain, §7): once for each gap, all of a day in
 * one message. What follows is the officer's list.
 */
@Injectable()
@Scheduled({ name: 'internships.tell-hosts', everySeconds: 1_800 })
export class TellHosts implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly silent: SilentInternships,
    private readonly reminders: LogReminders,
    private readonly persons: PersonDirectory,
    private readonly sendMessage: SendMessage,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const day = this.clock.today();
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.candidates(day, after, limit),
      async ({ id, isDue }) => isDue && this.transactions.run(() => this.tell(id, day)),
    );
  }

  private async candidates(day: LocalDate, after: string, limit: number): Promise<Candidate[]> {
    const policy = valueOn(INTERNSHIP_POLICY, day);
    const hour = shanghaiHour(this.clock.now());
    if (hour < policy.remindHostFromHour || hour >= policy.remindHostBeforeHour) return [];
    const { sql, values } = hostsToTell(policy, day, { after, limit });
    const found: { id: string }[] = await this.transactions.manager.query(sql, [...values]);
    const silent = await this.silent.ofHosts(found.map(({ id }) => id));
    const due = new Set(silent.map(({ readerId }) => readerId));
    return found.map(({ id }) => ({ id, isDue: due.has(id) }));
  }

  /** Looks again: an entry may have come meanwhile, or another worker may have been faster. */
  private async tell(hostId: string, day: LocalDate): Promise<void> {
    const silent = this.clock.today() === day ? await this.silent.ofHosts([hostId]) : [];
    const [first] = silent;
    if (!first || !(await this.reminders.take('host', hostId, day, silent.length))) return;
    await this.keepTold(silent);
    for (const personId of await this.persons.agentsOf(hostId)) {
      await this.sendMessage.execute({
        personId,
        kind: 'system',
        template: 'log-reminder',
        title: `${silent.length}名见习人员很久没有带教记录`,
        text: '请在“见习管理”里查看，督促带教老师尽快补写。继续没有记录的，会列入人社部门的关注名单。',
        ...(silent.length === 1 ? { internshipId: first.id } : {}),
        opens: 'host-internships',
        sourceKey: `log-reminder:host:${hostId}:${day}`,
      });
    }
  }

  private async keepTold(silent: readonly SilentInternship[]): Promise<void> {
    const now = this.clock.now();
    const rows = silent.map(({ id, silentSince }) => [id, silentSince, now]);
    await this.transactions.manager.query(
      'INSERT IGNORE INTO log_escalations (internship_id, silent_since, told_at) VALUES ?',
      [rows],
    );
  }
}
