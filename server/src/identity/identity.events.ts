import { consentKindSchema } from '@qihang/shared/identity';
import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** A code waits to be sent. The code itself stays encrypted in its row: an event is kept longer than a code lives. */
export const codeRequested = defineEvent({
  type: 'identity.code-requested',
  payload: z.object({ codeId: idSchema }),
  maxAttempts: 4,
  leaseSeconds: 30,
});

/** A person gave or withdrew a consent. Handlers read the consent as it is now: two changes may arrive in any order. */
export const consentChanged = defineEvent({
  type: 'identity.consent-changed',
  payload: z.object({ personId: idSchema, kind: consentKindSchema, granted: z.boolean() }),
  maxAttempts: 12,
  leaseSeconds: 60,
});
