import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../../platform/outbox';

/** An inspected sheet is to be imported by its mapping. */
export const postImportRequested = defineEvent({
  type: 'posts.import-requested',
  payload: z.object({ importId: idSchema }),
  maxAttempts: 5,
});
