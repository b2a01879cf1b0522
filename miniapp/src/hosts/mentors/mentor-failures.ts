import { mentorRoutes } from '@qihang/shared/hosts';
import { failedWith } from '../../platform/failure';
import { refreshRoutes } from '../../platform/query';

/**
 * Reads the list again when the refusal means that what was on the screen is no longer how it is.
 * @throws the refusal itself, always: the person reads why
 */
export async function refreshIfChanged(error: unknown): Promise<never> {
  if (failedWith(error, 'hosts/mentor-changed', 'hosts/mentor-retired', 'hosts/mentor-not-found')) {
    await refreshRoutes(mentorRoutes.list);
  }
  throw error;
}
