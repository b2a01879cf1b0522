import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/settings';
import type { CodePurpose } from './sign-in-code.entity';

/** What a code was sent for; a code is right only for exactly this. */
export interface CodeScope {
  readonly phoneIndex: Buffer;
  readonly purpose: CodePurpose;
  /** Set for `step-up` and `signature`. */
  readonly sessionId: string | null;
  /** Set for `signature`: SHA-256 of what is signed, 64 lower-case hex characters. */
  readonly subject: string | null;
}

/** The keys of sign-in, all derived from the session secret: with another secret every code and session ends. */
@Injectable()
export class IdentityKeys {
  /** Signs access tokens (HS256). */
  readonly accessTokenKey: Uint8Array;
  private readonly codeKey: Buffer;
  private readonly refreshTokenKey: Buffer;
  private readonly successorKey: Buffer;

  constructor({ sessionSecret }: Settings) {
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', sessionSecret, '', `qihang identity ${use}`, 32));
    this.accessTokenKey = new Uint8Array(derive('access-token'));
    this.codeKey = derive('code');
    this.refreshTokenKey = derive('refresh-token');
    this.successorKey = derive('refresh-token-successor');
  }

  /** Keyed, because a million possible codes are soon tried against a bare hash. @returns 32 bytes */
  codeHash(code: string, { phoneIndex, purpose, sessionId, subject }: CodeScope): Buffer {
    const use = `${purpose} ${sessionId} ${subject} ${code}`;
    return createHmac('sha256', this.codeKey).update(phoneIndex).update(use).digest();
  }

  /** @returns 32 bytes, by which a refresh token is found */
  refreshTokenHash(token: string): Buffer {
    return createHmac('sha256', this.refreshTokenKey).update(token).digest();
  }

  /** The one token that follows a refresh token: who asks twice, because the answer was lost, gets the same again. */
  successorOf(token: string): string {
    return createHmac('sha256', this.successorKey).update(token).digest('base64url');
  }
}
