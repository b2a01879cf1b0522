import { goTo } from '../platform/navigation';
import { useRoles } from '../platform/roles';

/**
 * The way to an agreement that a message is about.
 * @returns opens it as its trainee or as its host: by the role in which the person acts
 */
export function useOpenAgreement(): (id: string) => void {
  const { active, has } = useRoles();
  const asHost = active?.role === 'host-agent' || !has('seeker');
  return (id) => goTo(asHost ? 'host/agreement' : 'seeker/agreement', { id });
}
