import { Injectable } from '@nestjs/common';
import type { Session } from '@qihang/shared/identity';
import { AccessTokens } from './access-tokens';
import type { OpenedSession } from './open-session';
import { PersonQueries } from './person.queries';

/** What a phone receives when it signs in or refreshes. */
@Injectable()
export class SessionReply {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly persons: PersonQueries,
  ) {}

  async of({ personId, sessionId, refreshToken }: OpenedSession): Promise<Session> {
    const { token, expiresAt } = await this.tokens.issue({ personId, sessionId });
    return {
      accessToken: token,
      accessTokenExpiresAt: expiresAt.toISOString(),
      refreshToken,
      person: await this.persons.view(personId),
    };
  }
}
