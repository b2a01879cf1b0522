import { AGREEMENT_EVENT_KINDS } from '@qihang/shared/agreements';
import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** Something was recorded in an agreement's history; those whom it concerns are told. */
export const agreementChanged = defineEvent({
  type: 'agreements.changed',
  payload: z.object({ agreementId: idSchema, eventId: idSchema, kind: z.enum(AGREEMENT_EVENT_KINDS) }),
});

/** An agreement that is or was in force has changed; what it says now is asked of `AgreementDirectory`. */
export const agreementMoved = defineEvent({
  type: 'agreements.moved',
  payload: z.object({ agreementId: idSchema }),
});
