import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  clockWasWrong,
  INTERNSHIP_POLICY,
  type internshipRoutes,
  type LogEntryInput,
  type SyncOutcome,
} from '@qihang/shared/internships';
import { type RouteInput, type RouteReply, valueOn } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import type { Actor } from '../platform/http';
import { decideEntry, type EntryFacts } from './decide-entry';
import type { InternshipEntity } from './internship.entity';
import { InternshipGoalEntity } from './internship-goal.entity';
import { isMentorOf } from './internship-scope';
import { LogEntryRows } from './log-entry-rows';
import type { KeptEntry, SentVersion } from './log-version';

type Batch = RouteInput<typeof internshipRoutes.sync>['body'];
type Reply = RouteReply<typeof internshipRoutes.sync>;
type Sync = Pick<EntryFacts, 'policy' | 'today'> & { readonly now: Date; readonly deviceHash: string };

/** Takes over what a mentor has written on a phone, perhaps offline and long ago (domain, §7). */
@Injectable()
export class SyncEntries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly rows: LogEntryRows,
  ) {}

  /**
   * All in one transaction: when it fails nothing is stored, and the phone sends the same again.
   * @returns one outcome an entry, in the same order; entries are refused one by one
   */
  execute(actor: Actor, { deviceId, sentAt, entries }: Batch): Promise<Reply> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const today = this.clock.today();
      const deviceHash = createHash('sha256').update(deviceId).digest('hex');
      const sync: Sync = { now, today, policy: valueOn(INTERNSHIP_POLICY, today), deviceHash };
      const locked = await this.rows.lockInternships(entries.map(({ internshipId }) => internshipId));
      const internships = new Map([...locked].filter(([, internship]) => isMentorOf(actor, internship)));
      const ids = [...internships.keys()];
      const keys = entries.map(({ key }) => key);
      const kept = new Map((await this.rows.withKeys(actor.personId, keys)).map((entry) => [entry.key, entry]));
      const periods = new Map(
        (await this.rows.periodsOf(ids)).map((period) => [`${period.mentorPersonId} ${period.key}`, period]),
      );
      const goals = await this.goalsOf(entries, ids);
      const items = entries.map((entry): SyncOutcome => {
        const ownKey = `${actor.personId} ${entry.key}`;
        const outcome = this.take(entry, versionOf(entry, new Date(sentAt), sync), kept, {
          ...sync,
          internship: internships.get(entry.internshipId),
          kept: kept.get(entry.key),
          otherPeriods: [...periods]
            .filter(([key, { internshipId }]) => key !== ownKey && internshipId === entry.internshipId)
            .map(([, period]) => period),
          goalIds: goals.get(entry.internshipId) ?? new Set(),
        });
        const { internshipId, version } = kept.get(entry.key) ?? {};
        if (outcome.outcome === 'stored' && internshipId && version) {
          const { personId: mentorPersonId } = actor;
          const days = { from: version.periodFrom, to: version.periodTo };
          periods.set(ownKey, { internshipId, key: entry.key, mentorPersonId, ...days, hasConflict: false });
        }
        return outcome;
      });
      await this.write(actor, [...kept.values()], internships);
      return { items: await this.withIds(actor, items) };
    });
  }

  private take(
    { key, internshipId, ...entry }: LogEntryInput,
    sent: SentVersion,
    entries: Map<string, KeptEntry>,
    facts: EntryFacts,
  ): SyncOutcome {
    const decision = decideEntry({ key, internshipId, ...entry }, sent, facts);
    if (decision.outcome === 'refused') {
      return { key, outcome: 'refused', entryId: null, revision: null, problems: [...decision.problems] };
    }
    const present = facts.kept ?? { id: null, key, internshipId, version: sent, revision: 0, conflict: null };
    const kept: KeptEntry = { hasChanged: false, ...present };
    if (decision.outcome === 'store') {
      entries.set(key, { ...kept, version: sent, revision: kept.revision + 1, hasChanged: true });
    }
    if (decision.outcome === 'keep-beside') entries.set(key, { ...kept, conflict: sent, hasChanged: true });
    const outcome = { store: 'stored', 'keep-beside': 'conflict', known: 'known', conflict: 'conflict' } as const;
    const revision = entries.get(key)?.revision ?? null;
    return { key, outcome: outcome[decision.outcome], entryId: kept.id, revision, problems: [] };
  }

  private async write(
    { personId }: Actor,
    entries: readonly KeptEntry[],
    internships: ReadonlyMap<string, InternshipEntity>,
  ): Promise<void> {
    const changed = entries.filter(({ hasChanged }) => hasChanged);
    const mentors = new Map([...internships].map(([id, { mentorId }]) => [id, mentorId]));
    await this.rows.insert(
      personId,
      changed.filter(({ id }) => id === null),
      mentors,
    );
    for (const entry of changed) if (entry.id !== null) await this.rows.update(entry);
    await this.rows.setLastLoggedDay([...new Set(changed.map(({ internshipId }) => internshipId))]);
  }

  /** Ids of entries that were inserted just now. */
  private async withIds({ personId }: Actor, items: readonly SyncOutcome[]): Promise<SyncOutcome[]> {
    const missing = items.filter(({ outcome, entryId }) => outcome !== 'refused' && entryId === null);
    if (missing.length === 0) return [...items];
    const ids = await this.rows.idsOf(
      personId,
      missing.map(({ key }) => key),
    );
    return items.map((item) =>
      item.outcome === 'refused' ? item : { ...item, entryId: item.entryId ?? ids.get(item.key) ?? null },
    );
  }

  /** Goals that the entries name, by internship. */
  private async goalsOf(entries: Batch['entries'], internshipIds: readonly string[]) {
    const named = entries.flatMap(({ tasks }) => tasks.flatMap(({ goalId }) => (goalId === null ? [] : [goalId])));
    const byInternship = new Map<string, Set<string>>();
    if (named.length === 0 || internshipIds.length === 0) return byInternship;
    const goals = await this.transactions.manager.getRepository(InternshipGoalEntity).find({
      where: { id: In([...new Set(named)]), internshipId: In([...internshipIds]) },
      select: { id: true, internshipId: true },
    });
    for (const { id, internshipId } of goals) {
      byInternship.set(internshipId, (byInternship.get(internshipId) ?? new Set()).add(id));
    }
    return byInternship;
  }
}

function versionOf(entry: LogEntryInput, sentAt: Date, { now, policy, deviceHash }: Sync): SentVersion {
  const { periodFrom, periodTo, tasks, attendedDays, ratings, comment } = entry;
  const writtenAt = new Date(entry.writtenAt);
  return {
    periodFrom,
    periodTo,
    tasks,
    attendedDays: [...attendedDays].sort(),
    ratings,
    comment,
    writtenAt: writtenAt.toISOString(),
    receivedAt: now.toISOString(),
    clockWasWrong: clockWasWrong({ writtenAt, sentAt, receivedAt: now }, policy),
    deviceHash,
  };
}
