import type { Role } from '@qihang/shared/platform';
import { type Actor, hostIdsOf, officerScope } from '../platform/http';

/** Which posts somebody manages: those of the agent's hosts, and those in the officer's divisions and below. */
export function managedPostScope(actor: Actor): { condition: string; values: unknown[] } {
  const hostIds = hostIdsOf(actor);
  const ranges = officerScope(actor);
  const conditions = [
    ...(hostIds.length > 0 ? ['p.host_id IN (?)'] : []),
    ...ranges.map(() => 'p.division_code BETWEEN ? AND ?'),
  ];
  return {
    condition: conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'FALSE',
    values: [...(hostIds.length > 0 ? [hostIds] : []), ...ranges.flatMap(({ from, to }) => [from, to])],
  };
}

/** @returns the roles in which the actor may act on a post; empty: it is none of the actor's business */
export function rolesFor(actor: Actor, post: { readonly hostId: string; readonly divisionCode: string }): Role[] {
  const isInScope = officerScope(actor).some(({ from, to }) => from <= post.divisionCode && post.divisionCode <= to);
  return [
    ...(hostIdsOf(actor).includes(post.hostId) ? (['host-agent'] as const) : []),
    ...(isInScope ? (['officer'] as const) : []),
  ];
}
