import { Injectable } from '@nestjs/common';
import { FOLLOW_UP_POLICY, type FollowUpNeed, isLive } from '@qihang/shared/followup';
import { addDays, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { CaseEntity } from './case.entity';
import { type CaseActor, ChangeCase, statusAfter } from './change-case';

/** After which internship help is wanted. */
export type CaseOrigin = Pick<CaseEntity, 'personId' | 'seekerId' | 'internshipId' | 'divisionCode'>;

/** Opens a person's case of one need, or takes it up again; one that is live stays as it is. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly change: ChangeCase,
  ) {}

  /**
   * Joins the running transaction; of two at the same moment the unique key lets one open it.
   * @returns the case, and the entry of its history; no entry when the case was live already
   */
  async execute(
    origin: CaseOrigin,
    need: FollowUpNeed,
    by: CaseActor,
    words = '',
  ): Promise<{ caseId: string; eventId?: string }> {
    const fresh = { ...origin, dueOn: this.firstStepOn(), closedOn: null, result: null, nextStepCipher: null };
    const isNew = await this.insert(fresh, need);
    const found = await this.rows.findOneOrFail({
      where: { personId: origin.personId, need },
      lock: { mode: 'pessimistic_write' },
    });
    if (isNew) {
      return { caseId: found.id, eventId: await this.change.record(found.id, { kind: 'opened', by, words }) };
    }
    if (isLive(found.status)) return { caseId: found.id };
    const status = statusAfter(found, 'reopen', by);
    const act = { kind: 'reopened', by, words } as const;
    return { caseId: found.id, eventId: await this.change.execute(found, { ...fresh, status }, act) };
  }

  /** @returns the day by which an officer is to take a first step with a case of today */
  firstStepOn(): string {
    const today = this.clock.today();
    return addDays(today, valueOn(FOLLOW_UP_POLICY, today).firstStepWithinDays);
  }

  private async insert(fresh: Partial<CaseEntity>, need: FollowUpNeed): Promise<boolean> {
    const { raw }: { raw: { affectedRows: number } } = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ ...fresh, need, status: 'open', officerId: null, openedAt: this.clock.now() })
      .orIgnore()
      .execute();
    return raw.affectedRows === 1;
  }

  private get rows() {
    return this.transactions.manager.getRepository(CaseEntity);
  }
}
