import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** A registry file was uploaded; a worker reads and matches it. */
export const registryImportRequested = defineEvent({
  type: 'registries.import-requested',
  payload: z.object({ importId: idSchema }),
  maxAttempts: 8,
  leaseSeconds: 60,
});
