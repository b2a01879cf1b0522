import type { InternshipPolicy, LogEntryInput, SyncOutcome } from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';
import { type Decision, decideEntry } from './decide-entry';
import type { EntryPeriod, HeldInternship } from './log-entry-rows';
import type { KeptEntry, SentVersion } from './log-version';

/** What is there before a batch is taken over; nobody else changes it meanwhile. */
export interface SyncState {
  readonly mentorPersonId: string;
  /** By id, only those whose mentor the sender is now. */
  readonly internships: ReadonlyMap<string, HeldInternship>;
  /** Of all entries of these internships. */
  readonly periods: readonly EntryPeriod[];
  /** What is kept under the keys of the batch. */
  readonly kept: readonly KeptEntry[];
  /** Ids of goals by internship. */
  readonly goalIds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of the sender's photos by internship. */
  readonly photoIds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Last day of the closed months by internship. */
  readonly closedUntil: ReadonlyMap<string, LocalDate>;
  readonly policy: InternshipPolicy;
  readonly today: LocalDate;
}

const OUTCOMES = { store: 'stored', 'keep-beside': 'conflict', known: 'known', conflict: 'conflict' } as const;

/** Takes the entries of one batch one after the other, each with what the ones before it have changed; in memory. */
export class SyncBatch {
  private readonly entries: Map<string, KeptEntry>;
  private readonly periods: Map<string, EntryPeriod>;

  constructor(private readonly state: SyncState) {
    this.entries = new Map(state.kept.map((entry) => [entry.key, entry]));
    this.periods = new Map(state.periods.map((period) => [nameOf(period), period]));
  }

  /** @returns the outcome; `entryId` is null for an entry that is still to be inserted */
  take(entry: LogEntryInput, sent: SentVersion): SyncOutcome {
    const { key, internshipId } = entry;
    const { internships, goalIds, photoIds, closedUntil, policy, today } = this.state;
    const kept = this.entries.get(key);
    const decision = decideEntry(entry, sent, {
      internship: internships.get(internshipId),
      kept,
      otherPeriods: this.otherPeriods(entry),
      goalIds: goalIds.get(internshipId) ?? new Set(),
      photoIds: photoIds.get(internshipId) ?? new Set(),
      closedUntil: closedUntil.get(internshipId) ?? null,
      policy,
      today,
    });
    if (decision.outcome === 'refused') {
      return { key, outcome: 'refused', entryId: null, revision: null, problems: [...decision.problems] };
    }
    const { id, revision } = this.apply(decision.outcome, entry, sent);
    return { key, outcome: OUTCOMES[decision.outcome], entryId: id, revision, problems: [] };
  }

  /** Entries that are to be written. */
  get changed(): KeptEntry[] {
    return [...this.entries.values()].filter(({ hasChanged }) => hasChanged);
  }

  private apply(
    outcome: Exclude<Decision['outcome'], 'refused'>,
    { key, internshipId }: LogEntryInput,
    sent: SentVersion,
  ): KeptEntry {
    const fresh = { id: null, key, internshipId, version: sent, revision: 0, conflict: null, hasChanged: false };
    const kept = this.entries.get(key) ?? fresh;
    if (outcome === 'store') {
      kept.version = sent;
      kept.revision += 1;
      const { mentorPersonId } = this.state;
      const period = { internshipId, key, mentorPersonId, from: sent.periodFrom, to: sent.periodTo };
      this.periods.set(nameOf(period), { ...period, hasConflict: kept.conflict !== null });
    }
    if (outcome === 'keep-beside') kept.conflict = sent;
    kept.hasChanged ||= outcome === 'store' || outcome === 'keep-beside';
    this.entries.set(key, kept);
    return kept;
  }

  private otherPeriods({ key, internshipId }: LogEntryInput): EntryPeriod[] {
    const own = nameOf({ key, mentorPersonId: this.state.mentorPersonId });
    return [...this.periods]
      .filter(([name, period]) => name !== own && period.internshipId === internshipId)
      .map(([, period]) => period);
  }
}

/** A key is a mentor's own. */
function nameOf({ key, mentorPersonId }: Pick<EntryPeriod, 'key' | 'mentorPersonId'>): string {
  return `${mentorPersonId} ${key}`;
}
