import {
  checkLogEntry,
  INTERNSHIP_POLICY,
  type InternshipPolicy,
  type LogEntryInput,
  type SyncOutcome,
} from '@qihang/shared/internships';
import { addDays, type LocalDate, valueOn } from '@qihang/shared/platform';
import type { InternshipEntity } from '../internship.entity';
import { type KeptEntry, type SentVersion, saysTheSame } from './log-version';

type Problem = SyncOutcome['problems'][number];
type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** What an entry that came from a phone is decided by. */
export interface EntryFacts {
  /** Undefined unless the sender is its mentor now. */
  readonly internship: Pick<InternshipEntity, 'startsOn' | 'endsOn' | 'status'> | undefined;
  /** What is kept under the same key. */
  readonly kept: KeptEntry | undefined;
  /** Periods of the internship's other entries. */
  readonly otherPeriods: readonly Period[];
  /** Ids of the goals that the internship's plans have or had. */
  readonly goalIds: ReadonlySet<string>;
  /** Ids of those photos that the sender has added to the internship's log. */
  readonly photoIds: ReadonlySet<string>;
  /** Last day of the months that are closed; null: none is. */
  readonly closedUntil: LocalDate | null;
  readonly policy: InternshipPolicy;
  /** In China, by the server's clock. */
  readonly today: LocalDate;
}

export type Decision =
  | { readonly outcome: 'known' | 'conflict'; readonly kept: KeptEntry }
  | { readonly outcome: 'store' | 'keep-beside' }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

/**
 * What becomes of an entry (domain, §7: sent later, never twice, never lost). What is stored already is answered first, so
 * that a repeated sending is harmless whatever has happened since.
 */
export function decideEntry(entry: LogEntryInput, sent: SentVersion, facts: EntryFacts): Decision {
  const { kept } = facts;
  if (kept && kept.internshipId !== entry.internshipId) {
    return refused('internshipId', '这条记录已用于另一位见习人员，请新写一条');
  }
  if (kept && saysTheSame(kept.version, sent)) return { outcome: 'known', kept };
  if (kept?.conflict && saysTheSame(kept.conflict, sent)) return { outcome: 'conflict', kept };
  const problems = problemsOf(entry, facts);
  if (problems.length > 0) return { outcome: 'refused', problems };
  if (kept === undefined || follows(sent, entry.basedOn, kept)) return { outcome: 'store' };
  if (kept.conflict && kept.conflict.deviceHash !== sent.deviceHash) {
    return refused('key', '这条记录已有两个版本等待选择，请先选定一个，再上传这一个');
  }
  return { outcome: 'keep-beside' };
}

/** A phone that did not get the last answer goes on from what it sent itself. */
function follows({ deviceHash, writtenAt }: SentVersion, basedOn: number, { version, revision }: KeptEntry): boolean {
  return basedOn === revision || (deviceHash === version.deviceHash && writtenAt > version.writtenAt);
}

/** Last day on which entries about an internship are taken. */
export function lastChanceOf({ endsOn }: Pick<InternshipEntity, 'endsOn'>): LocalDate {
  return addDays(endsOn, valueOn(INTERNSHIP_POLICY, endsOn).entriesAfterEndDays);
}

/** Everything that speaks against an entry, whatever is kept under its key. */
export function problemsOf(
  entry: Pick<LogEntryInput, 'periodFrom' | 'periodTo' | 'attendedDays' | 'photoIds' | 'tasks'>,
  { internship, otherPeriods, goalIds, photoIds, closedUntil, policy, today }: EntryFacts,
): Problem[] {
  if (internship === undefined || internship.status === 'cancelled') {
    const message = '你现在不是这份见习的带教老师，记录没有上传，仍保存在手机上；请联系单位经办人';
    return [{ path: 'internshipId', message }];
  }
  const { startsOn, endsOn } = internship;
  if (today < startsOn) return [{ path: 'internshipId', message: `见习从${startsOn}开始，还不能写带教记录` }];
  const lastChance = lastChanceOf(internship);
  if (today > lastChance) {
    return [{ path: 'internshipId', message: `见习已于${endsOn}结束，只能在${lastChance}以前补写带教记录` }];
  }
  const problems: Problem[] = checkLogEntry(entry, { startsOn, endsOn, otherPeriods, closedUntil }, policy, today);
  if (entry.tasks.some(({ goalId }) => goalId !== null && !goalIds.has(goalId))) {
    problems.push({ path: 'tasks', message: '见习计划里没有所选的目标，请重新选择' });
  }
  if (entry.photoIds.some((id) => !photoIds.has(id))) {
    problems.push({ path: 'photoIds', message: '有照片没有找到，请去掉它或者重新上传' });
  }
  return problems;
}

function refused(path: string, message: string): Decision {
  return { outcome: 'refused', problems: [{ path, message }] };
}
