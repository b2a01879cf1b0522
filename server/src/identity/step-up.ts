import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import type { Actor } from '../platform/http';
import { MINUTE_MS, sessionPolicy } from './identity.policy';
import { Persons } from './persons';
import { SessionEntity } from './session.entity';
import { codeRefusal, SpendCode } from './spend-code';

/** Proves anew, by a fresh code, who is behind a session; good for ten minutes of sensitive acts in that session. */
@Injectable()
export class StepUp {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: Persons,
    private readonly spendCode: SpendCode,
  ) {}

  /**
   * Opens its own transaction: a wrong try has to count although the request fails.
   * @throws DomainError identity/code-wrong, identity/code-spent
   */
  async execute({ personId, sessionId }: Actor, code: string): Promise<{ validUntil: string }> {
    const { phoneIndex } = await this.persons.get(personId);
    const validUntil = new Date(this.clock.now().getTime() + sessionPolicy.stepUpMinutes * MINUTE_MS);
    const trial = await this.transactions.run(async (manager) => {
      const tried = await this.spendCode.execute(code, { phoneIndex, purpose: 'step-up', sessionId, subject: null });
      if (tried === 'right') {
        await manager.getRepository(SessionEntity).update({ id: sessionId }, { steppedUpUntil: validUntil });
      }
      return tried;
    });
    if (trial !== 'right') throw codeRefusal(trial);
    return { validUntil: validUntil.toISOString() };
  }
}
