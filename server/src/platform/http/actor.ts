import { divisionPrefixRange, isWithin, type Role } from '@qihang/shared/platform';
import { DomainError } from '../errors';
import { httpErrors } from './http.errors';

/** A role that somebody holds, and where: an agent in a host, an officer in a division and below. */
export interface ActorGrant {
  readonly role: Role;
  readonly hostId: string | null;
  readonly divisionCode: string | null;
}

/** The signed-in person who calls. */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly grants: readonly ActorGrant[];
}

/** @returns ids of the hosts that the actor is an agent of */
export function hostIdsOf(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, hostId }) => (role === 'host-agent' && hostId !== null ? [hostId] : []));
}

/** @returns ranges of division codes that the officer may act in, for `BETWEEN`; empty for anybody else */
export function officerScope(actor: Actor): { from: string; to: string }[] {
  return actor.grants.flatMap(({ role, divisionCode }) => {
    const range = role === 'officer' && divisionCode !== null ? divisionPrefixRange(divisionCode) : undefined;
    return range ? [range] : [];
  });
}

/**
 * @param actor an officer
 * @param divisionCode where the thing acted on lies
 * @throws DomainError `http/out-of-scope` unless one of the officer's divisions is it or lies above it
 */
export function assertWithinScope(actor: Actor, divisionCode: string): void {
  const allowed = actor.grants.some(
    (grant) => grant.role === 'officer' && grant.divisionCode !== null && isWithin(divisionCode, grant.divisionCode),
  );
  if (!allowed) throw new DomainError(httpErrors.outOfScope);
}
