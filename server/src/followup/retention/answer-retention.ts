import { Injectable } from '@nestjs/common';
import type { RetentionAnswer, RetentionSide } from '@qihang/shared/followup';
import { InternshipDirectory } from '../../internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField } from '../../platform/http';
import { FollowUpVault } from '../follow-up-vault';
import { followUpErrors } from '../followup.errors';
import { LockRetention } from './lock-retention';
import { RecheckRetention } from './recheck-retention';
import type { RetentionEntity } from './retention.entity';
import { retentionSideOf } from './retention-scope';
import { RetentionWordEntity } from './retention-word.entity';

/** One side says whether a retained trainee is still there; every check that is known by it is settled. */
@Injectable()
export class AnswerRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly internships: InternshipDirectory,
    private readonly vault: FollowUpVault,
    private readonly locking: LockRetention,
    private readonly recheck: RecheckRetention,
  ) {}

  /**
   * @throws DomainError `followup/retention-not-found` for an unknown internship and one that is not the actor's,
   *   `followup/not-retained`, `followup/changed`, `http/bad-input` for a day that cannot be
   */
  execute(actor: Actor, internshipId: string, { revision, ...answer }: RetentionAnswer): Promise<void> {
    return this.transactions.run(async () => {
      const internship = await this.internships.find(internshipId);
      const side = internship && retentionSideOf(actor, internship);
      const retention = await this.locking.execute(internshipId);
      if (side === undefined || retention === null) throw new DomainError(followUpErrors.retentionNotFound);
      if (retention.kind !== 'retained') throw new DomainError(followUpErrors.notRetained);
      if (retention.revision !== revision) throw new DomainError(followUpErrors.changed);
      await this.keep(actor, side, retention, answer);
      await this.recheck.execute(retention);
    });
  }

  private async keep(
    { personId }: Actor,
    side: RetentionSide,
    { internshipId, endedOn, contractOn }: RetentionEntity,
    { isEmployed, leftOn, reason, words }: Omit<RetentionAnswer, 'revision'>,
  ): Promise<void> {
    const saidOn = this.clock.today();
    const since = contractOn !== null && contractOn < endedOn ? contractOn : endedOn;
    if (!isEmployed && leftOn !== null && (leftOn > saidOn || leftOn < since)) {
      throw badField('leftOn', '离开的日期应在签订合同之后、今天或以前');
    }
    await this.transactions.manager.getRepository(RetentionWordEntity).insert({
      internshipId,
      side,
      saidOn,
      leftOn: isEmployed ? null : leftOn,
      reason: isEmployed ? null : reason,
      wordsCipher: this.vault.statement.encrypt(words),
      byPersonId: personId,
      at: this.clock.now(),
    });
  }
}
