import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '@qihang/shared/platform';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { CodeQuotaEntity } from './code-quota.entity';
import { identityErrors } from './identity.errors';
import { codePolicy, DAY_MS } from './identity.policy';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Counts the codes sent to a phone, whatever they are for and whether or not anybody has that phone. */
@Injectable()
export class CodeQuotas {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one code of the phone's quota. Call it inside the transaction that writes the code: requests for one phone then
   * wait for each other at the quota's row.
   * @throws DomainError identity/code-too-soon, identity/code-daily-limit, each with the seconds to wait
   */
  async take(phoneIndex: Buffer): Promise<void> {
    const now = this.clock.now();
    const day = shanghaiDate(now);
    const { manager } = this.transactions;
    await manager.query(
      `INSERT INTO code_quotas (phone_index, day, sent_today) VALUES (?, ?, 0)
       ON DUPLICATE KEY UPDATE sent_today = IF(day = VALUES(day), sent_today, 0), day = VALUES(day)`,
      [phoneIndex, day],
    );
    const quotas = manager.getRepository(CodeQuotaEntity);
    const quota = await quotas.findOneByOrFail({ phoneIndex });
    const wait = quota.lastSentAt ? secondsUntil(quota.lastSentAt.getTime() + codePolicy.secondsApart * 1000, now) : 0;
    if (quota.sentToday >= codePolicy.perDay) {
      throw new DomainError(identityErrors.codeDailyLimit, { retryAfter: secondsUntil(endOfDay(now), now) });
    }
    if (wait > 0) throw new DomainError(identityErrors.codeTooSoon, { retryAfter: wait });
    await quotas.update({ phoneIndex }, { sentToday: quota.sentToday + 1, lastSentAt: now });
  }
}

function secondsUntil(instant: number, now: Date): number {
  return Math.ceil((instant - now.getTime()) / 1000);
}

/** The next midnight in China. */
function endOfDay(now: Date): number {
  const local = now.getTime() + SHANGHAI_OFFSET_MS;
  return now.getTime() + DAY_MS - (local % DAY_MS);
}
