import { applicationStatus } from '@qihang/shared/applications';
import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** An application took a step; the other side is told. `apply` is the first one. */
export const applicationChanged = defineEvent({
  type: 'applications.changed',
  payload: z.object({
    applicationId: idSchema,
    stepId: idSchema,
    action: z.enum(['apply', ...applicationStatus.actions]),
  }),
});
