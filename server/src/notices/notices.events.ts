import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** A notice's time has come: everybody in its audience is to get it. */
export const noticeDue = defineEvent({
  type: 'notices.notice-due',
  payload: z.object({ noticeId: idSchema }),
  maxAttempts: 20,
  leaseSeconds: 30,
});
