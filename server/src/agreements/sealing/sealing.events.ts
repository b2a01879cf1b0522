import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../../platform/outbox';

/**
 * A version took effect and is to be sealed. A timestamp authority may be away for days: with pauses that grow to a quarter of
 * an hour, so many tries last about a week; then an officer sends the event again.
 */
export const sealRequested = defineEvent({
  type: 'agreements.seal-requested',
  payload: z.object({ agreementId: idSchema, versionNumber: z.int() }),
  maxAttempts: 700,
});
