import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** Somebody signed up; registries matches the new seeker. */
export const seekerSignedUp = defineEvent({
  type: 'seekers.signed-up',
  payload: z.object({ seekerId: idSchema }),
  maxAttempts: 12,
  leaseSeconds: 60,
});

/**
 * `seekers.matching_consent` changed; registries matches the seeker or ends the flags. The handler goes by the column as
 * it is now: two changes may arrive in any order.
 */
export const matchingConsentChanged = defineEvent({
  type: 'seekers.matching-consent-changed',
  payload: z.object({ seekerId: idSchema, granted: z.boolean() }),
  maxAttempts: 12,
  leaseSeconds: 60,
});
