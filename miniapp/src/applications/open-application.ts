import { goTo } from '../platform/navigation';
import { useRoles } from '../platform/roles';

/**
 * The way to an application that a message is about.
 * @returns opens it as the seeker who sent it, or as the host that received it: by the role in which the person acts
 */
export function useOpenApplication(): (id: string) => void {
  const { active, has } = useRoles();
  const asHost = active?.role === 'host-agent' || !has('seeker');
  return (id) => goTo(asHost ? 'host/applicant' : 'seeker/application', { id });
}
