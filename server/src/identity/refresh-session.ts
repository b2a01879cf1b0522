import { Injectable, Logger } from '@nestjs/common';
import type { Session } from '@qihang/shared/identity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { httpErrors } from '../platform/http';
import { EndSession } from './end-session';
import { DAY_MS, sessionPolicy } from './identity.policy';
import { IdentityKeys } from './identity-keys';
import type { OpenedSession } from './open-session';
import { RefreshTokenEntity } from './refresh-token.entity';
import { SessionEntity } from './session.entity';
import { SessionReply } from './session-reply';

/**
 * Exchanges a refresh token for its successor. A token that was exchanged before ends the session, because two hold it and
 * one of them stole it; but not within 30 seconds while its successor has not been used: then the answer was lost on the
 * way, or two tabs asked at once, and both get the same successor.
 */
@Injectable()
export class RefreshSession {
  private readonly logger = new Logger('Identity');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly keys: IdentityKeys,
    private readonly endSession: EndSession,
    private readonly reply: SessionReply,
  ) {}

  /**
   * Opens its own transaction: a reused token has to end the session although the request fails.
   * @throws DomainError http/session-ended for a token that is unknown, too old, reused, or of an ended session
   */
  async execute(refreshToken: string): Promise<Session> {
    const rotated = await this.transactions.run(() => this.rotate(refreshToken));
    if (rotated === null) throw new DomainError(httpErrors.sessionEnded);
    return this.reply.of(rotated);
  }

  private async rotate(refreshToken: string): Promise<OpenedSession | null> {
    const { manager } = this.transactions;
    const tokens = manager.getRepository(RefreshTokenEntity);
    const found = await tokens.findOneBy({ tokenHash: this.keys.refreshTokenHash(refreshToken) });
    if (!found) return null;
    const session = await manager
      .getRepository(SessionEntity)
      .findOne({ where: { id: found.sessionId }, lock: { mode: 'pessimistic_write' } });
    if (!session || session.endedAt) return null;
    // Read again under the session's lock: another request may have exchanged it meanwhile.
    const token = await tokens.findOneByOrFail({ id: found.id });
    if (token.expiresAt <= this.clock.now()) return null;
    const successor = this.keys.successorOf(refreshToken);
    const opened = { personId: session.personId, sessionId: session.id, refreshToken: successor };
    if (token.rotatedAt === null) {
      await this.exchange(token, session, successor);
      return opened;
    }
    if (await this.mayRepeat(token.rotatedAt, successor)) return opened;
    this.logger.warn({ message: 'a refresh token came a second time', sessionId: session.id });
    await this.endSession.execute(session.id, 'token-reused');
    return null;
  }

  private async exchange(token: RefreshTokenEntity, session: SessionEntity, successor: string): Promise<void> {
    const { manager } = this.transactions;
    const now = this.clock.now();
    const tokens = manager.getRepository(RefreshTokenEntity);
    const latest = session.createdAt.getTime() + sessionPolicy.longestDays * DAY_MS;
    await tokens.update({ id: token.id }, { rotatedAt: now });
    await tokens.insert({
      sessionId: session.id,
      tokenHash: this.keys.refreshTokenHash(successor),
      expiresAt: new Date(Math.min(now.getTime() + sessionPolicy.refreshTokenDays * DAY_MS, latest)),
    });
    await manager.getRepository(SessionEntity).update({ id: session.id }, { lastUsedAt: now });
  }

  private async mayRepeat(rotatedAt: Date, successor: string): Promise<boolean> {
    const age = this.clock.now().getTime() - rotatedAt.getTime();
    if (age > sessionPolicy.repeatSeconds * 1000) return false;
    const tokens = this.transactions.manager.getRepository(RefreshTokenEntity);
    const next = await tokens.findOneBy({ tokenHash: this.keys.refreshTokenHash(successor) });
    return next !== null && next.rotatedAt === null;
  }
}
