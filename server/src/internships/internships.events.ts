import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** The outcome of an internship was recorded, corrected or answered; what it is now is asked of `OutcomeDirectory`. */
export const internshipOutcomeRecorded = defineEvent({
  type: 'internships.outcome-recorded',
  payload: z.object({ internshipId: idSchema }),
});
