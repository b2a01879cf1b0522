import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import type { CallOrigin } from '../platform/http';
import { DAY_MS, sessionPolicy } from './identity.policy';
import { IdentityKeys } from './identity-keys';
import { RefreshTokenEntity } from './refresh-token.entity';
import { SessionEntity, type SignInMethod } from './session.entity';

/** A session with the refresh token to give out. */
export interface OpenedSession {
  readonly personId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

const TOKEN_BYTES = 32;

/** Opens a session for somebody who has just proved who they are. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly keys: IdentityKeys,
  ) {}

  async execute(personId: string, method: SignInMethod, { userAgent }: CallOrigin): Promise<OpenedSession> {
    const refreshToken = randomBytes(TOKEN_BYTES).toString('base64url');
    const sessionId = await this.transactions.run(async (manager) => {
      const now = this.clock.now();
      const { identifiers } = await manager
        .getRepository(SessionEntity)
        .insert({ personId, method, userAgent, createdAt: now, lastUsedAt: now });
      const id = String(identifiers[0]?.id);
      await manager.getRepository(RefreshTokenEntity).insert({
        sessionId: id,
        tokenHash: this.keys.refreshTokenHash(refreshToken),
        expiresAt: new Date(now.getTime() + sessionPolicy.refreshTokenDays * DAY_MS),
      });
      return id;
    });
    return { personId, sessionId, refreshToken };
  }
}
