import { AGREEMENT_POLICY } from '@qihang/shared/agreements';
import { shanghaiDate, valueOn } from '@qihang/shared/platform';
import type { AgreementEntity } from '../agreement.entity';

const HOUR_MS = 3_600_000;

/**
 * When somebody may remind by hand again.
 * @returns null: now, or nobody signs. A mark that lies ahead was made by a clock that went wrong, and pauses nothing.
 */
export function remindAgainAt(
  { remindedAt, waitingFor }: Pick<AgreementEntity, 'remindedAt' | 'waitingFor'>,
  now: Date,
): Date | null {
  if (waitingFor === null || remindedAt === null || remindedAt > now) return null;
  const { hoursBetweenReminders } = valueOn(AGREEMENT_POLICY, shanghaiDate(now));
  const again = new Date(remindedAt.getTime() + hoursBetweenReminders * HOUR_MS);
  return again > now ? again : null;
}
