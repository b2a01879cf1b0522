import { Injectable } from '@nestjs/common';
import type { FollowUpEvent, OwnCase } from '@qihang/shared/followup';
import { In } from 'typeorm';
import { PersonDirectory } from '../../identity';
import { Transactions } from '../../platform/database';
import { FollowUpVault } from '../follow-up-vault';
import { CaseEventEntity } from './case-event.entity';

/** What concerns only officers among themselves. */
const INTERNAL: readonly FollowUpEvent['kind'][] = ['taken', 'passed'];

/** Reads the histories of cases, the newest entry first (`ix_follow_up_events_case`). */
@Injectable()
export class CaseEvents {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: FollowUpVault,
    private readonly persons: PersonDirectory,
  ) {}

  /** @returns the whole history, for officers */
  async of(caseId: string): Promise<FollowUpEvent[]> {
    const events = await this.rows.find({ where: { caseId }, order: { id: 'DESC' } });
    const officers = events.flatMap(({ byRole, byPersonId }) =>
      byRole === 'officer' && byPersonId ? [byPersonId] : [],
    );
    const names = await this.persons.displayNames([...new Set(officers)]);
    return events.map((event) => ({
      ...this.read(event),
      byName: event.byRole === 'officer' ? (names.get(event.byPersonId ?? '') ?? null) : null,
      shown: event.isShown,
    }));
  }

  /** @returns by case what its person may read: services that are for the person, and words that are for the person */
  async ownOf(caseIds: readonly string[]): Promise<Map<string, OwnCase['events']>> {
    const own = new Map<string, OwnCase['events']>(caseIds.map((id) => [id, []]));
    if (caseIds.length === 0) return own;
    const events = await this.rows.find({ where: { caseId: In([...caseIds]) }, order: { id: 'DESC' } });
    for (const event of events) {
      const isHidden = INTERNAL.includes(event.kind) || (event.kind === 'served' && !event.isShown);
      if (isHidden) continue;
      const read = this.read(event);
      own.get(event.caseId)?.push({ ...read, words: event.isShown ? read.words : null });
    }
    return own;
  }

  private read(event: CaseEventEntity): Omit<FollowUpEvent, 'byName' | 'shown'> {
    const { id, kind, byRole, at, service, servedOn, result, wordsCipher, nextStepCipher, nextStepOn } = event;
    const text = this.vault.plannedStep.decrypt(nextStepCipher);
    return {
      id,
      kind,
      by: byRole,
      at: at.toISOString(),
      service,
      servedOn,
      result,
      words: this.vault.words.decrypt(wordsCipher),
      nextStep: text === null || nextStepOn === null ? null : { text, on: nextStepOn },
    };
  }

  private get rows() {
    return this.transactions.manager.getRepository(CaseEventEntity);
  }
}
