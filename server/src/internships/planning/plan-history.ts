import { Injectable } from '@nestjs/common';
import type { PlanEventKind, PlanSide } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { InternshipEntity } from '../internship.entity';
import { PlanEventEntity } from './plan-event.entity';
import { PlanVault } from './plan-vault';

/** Who changes a plan. */
export interface PlanActor {
  readonly bySide: PlanSide;
  readonly byPersonId: string;
  /** Of the mentor. */
  readonly byMentorId: string | null;
}

/** The platform itself, following the agreement. */
export const PLATFORM = { bySide: null, byPersonId: null, byMentorId: null } as const;

/** Writes the history of plans. */
@Injectable()
export class PlanHistory {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: PlanVault,
  ) {}

  /** @returns the number of the last thing that happened (`uq_plan_events_number`), 0 when nothing has */
  async revisionOf(internshipId: string): Promise<number> {
    const [last] = await this.rows.find({ where: { internshipId }, order: { number: 'DESC' }, take: 1 });
    return last?.number ?? 0;
  }

  /** @param internship locked by the caller */
  async record(
    { id: internshipId, versionNumber }: Pick<InternshipEntity, 'id' | 'versionNumber'>,
    kind: PlanEventKind,
    by: PlanActor | typeof PLATFORM,
    { proposalId = null, words = '' }: { proposalId?: string | null; words?: string } = {},
  ): Promise<void> {
    const number = (await this.revisionOf(internshipId)) + 1;
    const wordsCipher = this.vault.answer.encrypt(words);
    const at = this.clock.now();
    await this.rows.insert({ internshipId, number, kind, ...by, proposalId, versionNumber, wordsCipher, at });
  }

  get rows() {
    return this.transactions.manager.getRepository(PlanEventEntity);
  }
}
