import { Injectable } from '@nestjs/common';
import { isRole } from '@qihang/shared/platform';
import { Transactions } from '../platform/database';
import type { TokenVerifier, VerifiedToken } from '../platform/http';
import { AccessTokens } from './access-tokens';

interface SessionRow {
  readonly steppedUpUntil: Date | null;
  readonly role: string | null;
  readonly hostId: string | null;
  readonly divisionCode: string | null;
}

/**
 * Reads a request's access token, then its session and the person's roles: one look-up by primary key. So signing out, a
 * role given or taken, and a step-up count from the next request on, on every replica, and nobody needs a new token for
 * them. A token that is altered or too old never reaches the database.
 */
@Injectable()
export class SessionTokenVerifier implements TokenVerifier {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly transactions: Transactions,
  ) {}

  async verify(token: string): Promise<VerifiedToken | null> {
    const bearer = await this.tokens.read(token);
    if (bearer === null) return null;
    const rows: SessionRow[] = await this.transactions.manager.query(
      `SELECT s.stepped_up_until AS steppedUpUntil, g.role, g.host_id AS hostId, g.division_code AS divisionCode
         FROM sessions s LEFT JOIN person_grants g ON g.person_id = s.person_id
        WHERE s.id = ? AND s.person_id = ? AND s.ended_at IS NULL
        ORDER BY g.id`,
      [bearer.sessionId, bearer.personId],
    );
    const [session] = rows;
    if (session === undefined) return null;
    const grants = rows.flatMap(({ role, hostId, divisionCode }) =>
      role !== null && isRole(role) ? [{ role, hostId, divisionCode }] : [],
    );
    return { ...bearer, grants, steppedUpUntil: session.steppedUpUntil };
  }
}
