import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Clock } from '../platform/clock';
import { MINUTE_MS, sessionPolicy } from './identity.policy';
import { IdentityKeys } from './identity-keys';

/** Whom an access token was given to. It names no roles: those are read anew for every request. */
export interface TokenBearer {
  readonly personId: string;
  readonly sessionId: string;
}

const ISSUER = 'qihang';
const AUDIENCE = 'qihang-api';

/** Makes and reads access tokens: JWT, HS256, ten minutes. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly keys: IdentityKeys,
    private readonly clock: Clock,
  ) {}

  async issue({ personId, sessionId }: TokenBearer): Promise<{ token: string; expiresAt: Date }> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionPolicy.accessTokenMinutes * MINUTE_MS);
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(personId)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(this.keys.accessTokenKey);
    return { token, expiresAt };
  }

  /** @returns whom it was given to; null if it was altered, is too old, or is no access token of ours */
  async read(token: string): Promise<TokenBearer | null> {
    try {
      const { payload } = await jwtVerify(token, this.keys.accessTokenKey, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        currentDate: this.clock.now(),
      });
      return typeof payload.sub === 'string' && typeof payload.sid === 'string'
        ? { personId: payload.sub, sessionId: payload.sid }
        : null;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
