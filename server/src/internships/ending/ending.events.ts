import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../../platform/outbox';

/**
 * An internship was closed and its certificate is to be made and sealed. A timestamp authority may be away for days: with
 * pauses that grow to a quarter of an hour, so many tries last about a week; then an officer sends the event again.
 */
export const certificateRequested = defineEvent({
  type: 'internships.certificate-requested',
  payload: z.object({ internshipId: idSchema }),
  maxAttempts: 700,
});
