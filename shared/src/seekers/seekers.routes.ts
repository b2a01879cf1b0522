import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, pageOf } from '../platform/schemas';
import {
  backgroundStepSchema,
  citizenNumberSchema,
  eligibilitySchema,
  ledgerQuerySchema,
  ledgerRowSchema,
  ownRecordSchema,
  revealedSchema,
  revealSchema,
  signUpDraftSchema,
  signUpSchema,
  updateSeekerSchema,
} from './seekers.schemas';

export const seekerRoutes = defineRoutes({
  mine: {
    summary: "The signed-in person's own record, eligibility today and sign-up draft",
    method: 'GET',
    path: '/seekers/me',
    access: 'signed-in',
    reply: ownRecordSchema,
  },
  saveDraft: {
    summary: 'Keep a half-finished sign-up',
    method: 'PUT',
    path: '/seekers/me/draft',
    access: 'signed-in',
    body: signUpDraftSchema,
    reply: signUpDraftSchema,
  },
  assess: {
    summary: 'Tell whether somebody with these answers is eligible today, with every reason why not; keeps nothing',
    method: 'POST',
    path: '/seekers/me/assessment',
    access: 'signed-in',
    body: z.object({ citizenNumber: citizenNumberSchema, background: backgroundStepSchema }),
    reply: eligibilitySchema,
  },
  signUp: {
    summary: 'Sign up (报名); needs the privacy notice to be accepted',
    method: 'POST',
    path: '/seekers/me',
    access: 'signed-in',
    body: signUpSchema,
    reply: ownRecordSchema,
  },
  update: {
    summary: 'Correct education, unemployment registration or intention',
    method: 'PUT',
    path: '/seekers/me',
    access: ['seeker'],
    body: updateSeekerSchema,
    reply: ownRecordSchema,
  },
  ledger: {
    summary: "The officer's ledger (台账) of seekers in the division and below; a look at hardship flags is audited",
    method: 'GET',
    path: '/ledger/seekers',
    access: ['officer'],
    query: ledgerQuerySchema,
    reply: pageOf(ledgerRowSchema),
  },
  reveal: {
    summary: 'Show the unmasked number and phone of a seeker; audited with its reason',
    method: 'POST',
    path: '/ledger/seekers/:id/reveal',
    access: ['officer'],
    stepUp: true,
    params: idParamsSchema,
    body: revealSchema,
    reply: revealedSchema,
  },
});
