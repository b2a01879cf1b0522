import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { DemoCodes } from './demo-codes';
import { identityErrors } from './identity.errors';
import { type CodeScope, IdentityKeys } from './identity-keys';
import { SignInCodeEntity } from './sign-in-code.entity';

/** `spent`: used, too old, out of tries, or never sent for exactly this. */
export type CodeTrial = 'right' | 'wrong' | 'spent';

/** Tries a code against the newest one that was sent for the same, and uses it up if it is right. */
@Injectable()
export class SpendCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly keys: IdentityKeys,
    private readonly demo: DemoCodes,
  ) {}

  /**
   * Call it inside a transaction, and let that transaction commit also when the code is wrong: otherwise the try would not
   * count. Tries at the same moment wait for each other at the code's row.
   */
  async execute(code: string, scope: CodeScope): Promise<CodeTrial> {
    const { phoneIndex, purpose, sessionId, subject } = scope;
    if (await this.demo.opens(phoneIndex, code)) return 'right';
    const codes = this.transactions.manager.getRepository(SignInCodeEntity);
    const newest = await codes.findOne({
      where: { phoneIndex, purpose, sessionId: sessionId ?? IsNull(), subject: subject ?? IsNull() },
      order: { id: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    const now = this.clock.now();
    if (!newest || newest.usedAt || newest.triesLeft === 0 || newest.expiresAt <= now) return 'spent';
    if (timingSafeEqual(newest.codeHash, this.keys.codeHash(code, scope))) {
      await codes.update({ id: newest.id }, { usedAt: now });
      return 'right';
    }
    await codes.update({ id: newest.id }, { triesLeft: newest.triesLeft - 1 });
    return newest.triesLeft > 1 ? 'wrong' : 'spent';
  }
}

/** What the person reads after a trial that was not right. */
export function codeRefusal(trial: Exclude<CodeTrial, 'right'>): DomainError {
  const entry = trial === 'wrong' ? identityErrors.codeWrong : identityErrors.codeSpent;
  return new DomainError(entry, { fields: [{ path: 'code', message: entry.title }] });
}
