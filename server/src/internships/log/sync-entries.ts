import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  clockWasWrong,
  INTERNSHIP_POLICY,
  type InternshipPolicy,
  type internshipRoutes,
  type LogEntryInput,
  type SyncOutcome,
} from '@qihang/shared/internships';
import { type RouteInput, type RouteReply, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { isMentorOf } from '../internship-scope';
import { MonthRecords } from '../months/month-records';
import { Photos } from '../photos/photos';
import type { InternshipGoalEntity } from '../planning/internship-goal.entity';
import { LogEntryRows } from './log-entry-rows';
import type { KeptEntry, SentVersion } from './log-version';
import { SyncBatch, type SyncState } from './sync-batch';

type Sent = RouteInput<typeof internshipRoutes.sync>['body'];

/** Takes over what a mentor has written on a phone, perhaps offline and long ago (domain, §7). */
@Injectable()
export class SyncEntries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly rows: LogEntryRows,
    private readonly photos: Photos,
    private readonly months: MonthRecords,
  ) {}

  /**
   * All in one transaction: when it fails nothing is stored, and the phone sends the same again.
   * @returns one outcome an entry, in the same order; entries are refused one by one
   */
  execute(actor: Actor, sent: Sent): Promise<RouteReply<typeof internshipRoutes.sync>> {
    return this.transactions.run(async () => {
      const state = await this.stateFor(actor, sent.entries);
      const batch = new SyncBatch(state);
      const received = receiving(sent, this.clock.now(), state.policy);
      const items = sent.entries.map((entry) => batch.take(entry, received(entry)));
      await this.write(state, batch.changed);
      return { items: await this.withIds(actor, items) };
    });
  }

  /** Holds the internships first, so that two phones of a mentor come one after the other. */
  private async stateFor(actor: Actor, entries: readonly LogEntryInput[]): Promise<SyncState> {
    const today = this.clock.today();
    const locked = await this.rows.lockInternships(entries.map(({ internshipId }) => internshipId));
    const internships = new Map([...locked].filter(([, internship]) => isMentorOf(actor, internship)));
    const ids = [...internships.keys()];
    return {
      mentorPersonId: actor.personId,
      internships,
      kept: await this.rows.withKeys(
        actor.personId,
        entries.map(({ key }) => key),
      ),
      periods: await this.rows.periodsOf(ids),
      goalIds: await this.goalsOf(entries, ids),
      photoIds: await this.photos.knownByInternship(
        ids,
        actor.personId,
        'log',
        entries.flatMap(({ photoIds }) => photoIds),
      ),
      closedUntil: await this.months.closedUntil(ids),
      policy: valueOn(INTERNSHIP_POLICY, today),
      today,
    };
  }

  private async write({ mentorPersonId, internships }: SyncState, changed: readonly KeptEntry[]): Promise<void> {
    const mentors = new Map([...internships].map(([id, { mentorId }]) => [id, mentorId]));
    const fresh = changed.filter(({ id }) => id === null);
    await this.rows.insert(mentorPersonId, fresh, mentors);
    for (const entry of changed) if (entry.id !== null) await this.rows.update(entry);
    await this.photos.markUsed(changed.flatMap(({ version, conflict }) => photosOf(version, conflict)));
    await this.rows.setLastLoggedDay([...new Set(changed.map(({ internshipId }) => internshipId))]);
  }

  /** Fills in the ids of entries that were inserted just now. */
  private async withIds({ personId }: Actor, items: readonly SyncOutcome[]): Promise<SyncOutcome[]> {
    const inserted = items.filter(({ outcome, entryId }) => outcome !== 'refused' && entryId === null);
    if (inserted.length === 0) return [...items];
    const ids = await this.rows.idsOf(
      personId,
      inserted.map(({ key }) => key),
    );
    return items.map((item) =>
      item.outcome === 'refused' ? item : { ...item, entryId: item.entryId ?? ids.get(item.key) ?? null },
    );
  }

  /** Those goals that the entries name, by internship. */
  private async goalsOf(entries: readonly LogEntryInput[], internshipIds: readonly string[]) {
    const named = entries.flatMap(({ tasks }) => tasks.flatMap(({ goalId }) => goalId ?? []));
    const byInternship = new Map<string, Set<string>>();
    if (named.length === 0 || internshipIds.length === 0) return byInternship;
    const goals = (await this.transactions.manager.query(
      'SELECT id, internship_id AS internshipId FROM internship_goals WHERE id IN (?) AND internship_id IN (?)',
      [[...new Set(named)], [...internshipIds]],
    )) as Pick<InternshipGoalEntity, 'id' | 'internshipId'>[];
    for (const { id, internshipId } of goals) {
      byInternship.set(internshipId, (byInternship.get(internshipId) ?? new Set()).add(id));
    }
    return byInternship;
  }
}

function photosOf(...versions: (SentVersion | null)[]): string[] {
  return versions.flatMap((version) => version?.photoIds ?? []);
}

/** @returns what makes an entry of the batch the version that is kept */
function receiving({ deviceId, sentAt }: Sent, receivedAt: Date, policy: InternshipPolicy) {
  const deviceHash = createHash('sha256').update(deviceId).digest('hex');
  return (entry: LogEntryInput): SentVersion => {
    const { periodFrom, periodTo, tasks, attendedDays, ratings, comment, photoIds } = entry;
    const writtenAt = new Date(entry.writtenAt);
    return {
      periodFrom,
      periodTo,
      tasks,
      attendedDays: [...attendedDays].sort(),
      ratings,
      comment,
      photoIds,
      writtenAt: writtenAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
      clockWasWrong: clockWasWrong({ writtenAt, sentAt: new Date(sentAt), receivedAt }, policy),
      deviceHash,
    };
  };
}
