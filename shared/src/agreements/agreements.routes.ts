import { z } from 'zod';
import { defineRoutes, type RouteDefinition } from '../platform/route';
import { idParamsSchema, idSchema, pageOf } from '../platform/schemas';
import { agreementReply } from './agreement-reply';
import {
  agreementListQuerySchema,
  agreementSummarySchema,
  agreementTextSchema,
  fillDetailsSchema,
  fillTermsSchema,
  officerAgreementQuerySchema,
  reasonSchema,
  requestSigningCodeSchema,
  signAgreementSchema,
  witnessReplySchema,
  witnessSchema,
} from './agreements.schemas';

const reasoned = { ...agreementReply, body: reasonSchema } as const satisfies Partial<RouteDefinition>;

const versionQuerySchema = z.object({
  /** The open version, else the one in force, unless told. */
  version: z.coerce.number().int().min(1).optional(),
});

/** Drafting, reading and signing. */
export const agreementRoutes = defineRoutes({
  open: {
    summary: 'Begin the agreement of an accepted application; a second time answers the first agreement',
    method: 'POST',
    path: '/agreements',
    access: ['host-agent'],
    body: z.object({ applicationId: idSchema }),
    reply: agreementReply.reply,
  },
  list: {
    summary: "Agreements of the caller as trainee, or of the agent's hosts, latest change first",
    method: 'GET',
    path: '/agreements',
    access: ['seeker', 'host-agent'],
    query: agreementListQuerySchema.extend({ as: z.enum(['trainee', 'host']) }),
    reply: pageOf(agreementSummarySchema),
  },
  get: {
    summary: 'One agreement, for its parties and the officers of its division',
    method: 'GET',
    path: '/agreements/:id',
    access: ['seeker', 'host-agent', 'officer'],
    params: idParamsSchema,
    reply: agreementReply.reply,
  },
  fillTerms: {
    ...agreementReply,
    summary: "Save the host's part of a draft; nothing has to be complete yet",
    method: 'PUT',
    path: '/agreements/:id/terms',
    access: ['host-agent'],
    body: fillTermsSchema,
  },
  fillDetails: {
    ...agreementReply,
    summary: "Save the trainee's part of a draft",
    method: 'PUT',
    path: '/agreements/:id/details',
    access: ['seeker'],
    body: fillDetailsSchema,
  },
  send: {
    ...agreementReply,
    summary: 'Freeze the text and open it for signing; refused while problems remain',
    path: '/agreements/:id/send',
    access: ['host-agent'],
    body: z.object({ termsRevision: z.int(), detailsRevision: z.int() }),
  },
  return: {
    ...reasoned,
    summary: 'Take the text back from signing to be mended; signatures of this version count no more',
    path: '/agreements/:id/return',
    access: ['seeker', 'host-agent', 'officer'],
  },
  decline: {
    ...reasoned,
    summary: 'Refuse the agreement, with the reason; a first version voids it, a later one is dropped',
    path: '/agreements/:id/decline',
    access: ['seeker', 'officer'],
  },
  void: {
    ...reasoned,
    summary: 'Void an agreement before it is in force',
    path: '/agreements/:id/void',
    access: ['host-agent', 'officer'],
  },
  remind: {
    ...agreementReply,
    summary: 'Remind whose turn it is; once in 24 hours',
    path: '/agreements/:id/reminders',
    access: ['seeker', 'host-agent', 'officer'],
  },
  text: {
    summary: 'The whole text of a version to read, with a summary in plain words',
    method: 'GET',
    path: '/agreements/:id/text',
    access: ['seeker', 'host-agent', 'officer'],
    params: idParamsSchema,
    query: versionQuerySchema,
    reply: agreementTextSchema,
  },
  pdf: {
    summary: "A version's PDF: as signed, or sealed with its evidence page",
    method: 'GET',
    path: '/agreements/:id/pdf',
    access: ['seeker', 'host-agent', 'officer'],
    params: idParamsSchema,
    query: versionQuerySchema.extend({ form: z.enum(['original', 'sealed']).default('original') }),
    kind: 'download',
  },
  requestSigningCode: {
    summary: "Send a code that is good for signing this text only, to the signer's phone",
    method: 'POST',
    path: '/agreements/:id/signing-codes',
    access: ['seeker', 'host-agent'],
    perMinute: 10,
    params: idParamsSchema,
    body: requestSigningCodeSchema,
    reply: z.object({ resendAfterSeconds: z.int(), validMinutes: z.int(), maskedPhone: z.string() }),
  },
  sign: {
    ...agreementReply,
    summary: 'Sign the text that was read; a second time answers the same',
    path: '/agreements/:id/signatures',
    access: ['seeker', 'host-agent'],
    perMinute: 20,
    body: signAgreementSchema,
  },
  witness: {
    summary: "Sign several agreements as the bureau's witness; each stands or falls by itself",
    method: 'POST',
    path: '/agreement-witnessing',
    access: ['officer'],
    stepUp: true,
    body: witnessSchema,
    reply: witnessReplySchema,
  },
  officerList: {
    summary: "Agreements of the officer's division and below: what waits for the officer, or all",
    method: 'GET',
    path: '/officer/agreements',
    access: ['officer'],
    query: officerAgreementQuerySchema,
    reply: pageOf(agreementSummarySchema),
  },
  officerCounts: {
    summary: 'How many agreements wait for the officer in each queue',
    method: 'GET',
    path: '/officer/agreement-counts',
    access: ['officer'],
    reply: z.object({ toWitness: z.int(), paper: z.int(), objections: z.int() }),
  },
});
