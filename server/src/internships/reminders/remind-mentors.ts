import { Injectable, Logger } from '@nestjs/common';
import { INTERNSHIP_POLICY, isTimeToRemind, LATEST_HOUR, weekdayOf } from '@qihang/shared/internships';
import { type LocalDate, shanghaiHour, valueOn } from '@qihang/shared/platform';
import { SendMessage } from '../../notices';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { LogReminders } from './log-reminders';
import { mentorsToRemind } from './reminder-candidates';
import { bitOf, ReminderTimesQueries } from './reminder-times.queries';
import { SilentInternships } from './silent-internships';

interface Candidate {
  readonly id: string;
  readonly isDue: boolean;
}

/**
 * Reminds mentors, at the hour that each has chosen, of trainees without an entry (domain, §7): one message a mentor and day,
 * about all of them together. After a standstill it goes on until night; days that are past are not made up for.
 */
@Injectable()
@Scheduled({ name: 'internships.remind-mentors', everySeconds: 600 })
export class RemindMentors implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly times: ReminderTimesQueries,
    private readonly silent: SilentInternships,
    private readonly reminders: LogReminders,
    private readonly sendMessage: SendMessage,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const day = this.clock.today();
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.candidates(day, after, limit),
      async ({ id, isDue }) => isDue && this.transactions.run(() => this.remind(id, day)),
    );
  }

  private async candidates(day: LocalDate, after: string, limit: number): Promise<Candidate[]> {
    const hour = shanghaiHour(this.clock.now());
    if (hour > LATEST_HOUR) return [];
    const { sql, values } = mentorsToRemind(
      valueOn(INTERNSHIP_POLICY, day),
      day,
      {
        isUsual: isTimeToRemind(this.times.usual(), { day, hour }),
        weekdayBit: bitOf(weekdayOf(day)),
        hour,
        midnight: new Date(`${day}T00:00:00+08:00`),
      },
      { after, limit },
    );
    const found: { id: string }[] = await this.transactions.manager.query(sql, [...values]);
    const silent = await this.silent.ofMentors(found.map(({ id }) => id));
    const due = new Set(silent.map(({ readerId }) => readerId));
    return found.map(({ id }) => ({ id, isDue: due.has(id) }));
  }

  /** Looks again: an entry may have come meanwhile, or another mentor, or the day may be over. */
  private async remind(personId: string, day: LocalDate): Promise<void> {
    const silent = this.clock.today() === day ? await this.silent.ofMentors([personId]) : [];
    const [first] = silent;
    if (!first || !(await this.reminders.take('mentor', personId, day, silent.length))) return;
    await this.sendMessage.execute({
      personId,
      kind: 'system',
      template: 'log-reminder',
      title: `${silent.length}名见习人员等待您的带教记录`,
      text: '有一段时间没有带教记录了，打开“今日带教”，几分钟就能补上。提醒的时间可以在“带教提醒”里修改或关闭。',
      ...(silent.length === 1 ? { internshipId: first.id } : {}),
      opens: 'mentor-today',
      sourceKey: `log-reminder:mentor:${day}`,
    });
  }
}
