import { Injectable } from '@nestjs/common';
import {
  checkResult,
  FOLLOW_UP_POLICY,
  type RetentionStanding,
  retentionCheckDays,
  retentionStanding,
} from '@qihang/shared/followup';
import { INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, type LocalDate, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { CountHost } from './count-host';
import { RetentionEntity } from './retention.entity';
import { RetentionCheckEntity } from './retention-check.entity';
import { RetentionWordEntity } from './retention-word.entity';

/**
 * Brings the checks of one retention up to the day and to what was said: makes those that are due, settles those that are
 * known, and says what is still to be asked. Everything follows from the kept words, so it may run as often as it likes.
 */
@Injectable()
export class RecheckRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly count: CountHost,
  ) {}

  /** @param retention whose row the caller holds */
  async execute(retention: RetentionEntity): Promise<void> {
    const today = this.clock.today();
    const standing = await this.standingOf(retention);
    const waiting = retention.kind === 'retained' ? await this.settle(retention, standing, today) : [];
    const isContested = retention.kind === 'retained' && standing.state === 'contested';
    const openSince = waiting[0] ?? (isContested ? (retention.openSince ?? today) : null);
    const changed = {
      leftOn: standing.state === 'left' ? standing.leftOn : null,
      nextCheckOn: retention.kind === 'retained' ? nextCheckOn(retention, today) : null,
      isContested,
      openSince,
      ...remindersAfter(retention, isContested ? null : openSince),
      revision: retention.revision + 1,
    };
    await this.transactions.manager.getRepository(RetentionEntity).update(retention.id, changed);
    Object.assign(retention, changed);
    await this.count.execute(retention);
  }

  private async standingOf({ internshipId }: RetentionEntity): Promise<RetentionStanding> {
    const said = await this.transactions.manager
      .getRepository(RetentionWordEntity)
      .find({ where: { internshipId }, order: { id: 'ASC' } });
    return retentionStanding(said.map(({ side, saidOn, leftOn }) => ({ side, on: saidOn, leftOn })));
  }

  /** @returns days of the checks that are not known, in order (`uq_retention_checks_month`) */
  private async settle(
    retention: RetentionEntity,
    standing: RetentionStanding,
    today: LocalDate,
  ): Promise<LocalDate[]> {
    const { internshipId, hostId } = retention;
    const checks = this.transactions.manager.getRepository(RetentionCheckEntity);
    const due = checkDays(retention).filter(({ dueOn }) => dueOn <= today);
    const rows = due.map((check) => ({ ...check, internshipId, hostId, result: checkResult(check.dueOn, standing) }));
    if (rows.length > 0) await checks.upsert(rows, ['internshipId', 'afterMonths']);
    return rows.filter(({ result }) => result === null).map(({ dueOn }) => dueOn);
  }
}

function checkDays({ endedOn }: RetentionEntity) {
  return retentionCheckDays(endedOn, valueOn(INTERNSHIP_POLICY, endedOn).retentionChecksAfterMonths);
}

function nextCheckOn(retention: RetentionEntity, today: LocalDate): LocalDate | null {
  return checkDays(retention).find(({ dueOn }) => dueOn > today)?.dueOn ?? null;
}

/** What is contested the host has answered already; what falls due anew is asked from the beginning. */
function remindersAfter(
  { openSince, isContested, reminders, remindOn }: RetentionEntity,
  askedSince: LocalDate | null,
) {
  if (askedSince === null) return { reminders, remindOn: null };
  if (askedSince === openSince && !isContested) return { reminders, remindOn };
  return { reminders: 0, remindOn: reminderOn(askedSince, 0) };
}

/** @returns when the host is reminded for the so-many-th time, or null when there is nothing to ask, or no more */
export function reminderOn(openSince: LocalDate | null, reminders: number): LocalDate | null {
  if (openSince === null) return null;
  const after = valueOn(FOLLOW_UP_POLICY, openSince).remindHostAfterDays[reminders];
  return after === undefined ? null : addDays(openSince, after);
}
