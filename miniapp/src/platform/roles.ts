import type { Grant } from '@qihang/shared/identity';
import { ROLE_LABELS, type Role } from '@qihang/shared/platform';
import { actAs, sameGrant, useSession } from './session';

/**
 * The roles of the signed-in person.
 * @returns `active` is the one in which they act now; `switchTo` changes it; `has` asks for any of some roles
 */
export function useRoles() {
  const grants = useSession((state) => state.person?.grants) ?? [];
  const active = useSession((state) => state.activeGrant);
  return {
    grants,
    active,
    isActive: (grant: Grant) => sameGrant(grant, active),
    switchTo: actAs,
    has: (...roles: readonly Role[]) => grants.some((grant) => roles.includes(grant.role)),
  };
}

/** A role and where it holds, in words: `人社部门工作人员 · 郑州市`. */
export function grantLabel(grant: Grant): string {
  const where = grant.hostName ?? grant.divisionName;
  return where ? `${ROLE_LABELS[grant.role]} · ${where}` : ROLE_LABELS[grant.role];
}
