import type { Role } from '@qihang/shared/platform';
import { goTo } from '../platform/navigation';
import type { PageName } from '../platform/pages';
import { useRoles } from '../platform/roles';

const PAGES: Readonly<Partial<Record<Role, PageName>>> = {
  seeker: 'seeker/internship',
  mentor: 'mentor/internship',
  'host-agent': 'host/internship',
};

/**
 * The way to an internship that a message is about.
 * @returns opens it in the role in which the person acts, else in the first role that may see one
 */
export function useOpenInternship(): (id: string) => void {
  const { active, grants } = useRoles();
  const roles = [active?.role, ...grants.map(({ role }) => role)];
  const page = roles.map((role) => role && PAGES[role]).find((found) => found !== undefined);
  return (id) => goTo(page ?? 'seeker/internship', { id });
}
