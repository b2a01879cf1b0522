import { z } from 'zod';
import { defineRoutes, type RouteDefinition } from '../platform/route';
import { idParamsSchema, idSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  applicantSchema,
  applicationActSchema,
  applicationSchema,
  applicationStatusSchema,
  applySchema,
} from './applications.schemas';

const seekerAct = {
  method: 'POST',
  access: ['seeker'],
  params: idParamsSchema,
  body: applicationActSchema,
  reply: applicationSchema,
} as const satisfies Partial<RouteDefinition>;

const hostAct = {
  method: 'POST',
  access: ['host-agent'],
  params: idParamsSchema,
  body: applicationActSchema,
  reply: applicantSchema,
} as const satisfies Partial<RouteDefinition>;

export const applicationRoutes = defineRoutes({
  apply: {
    summary: 'Apply to a post; a second time answers the first application',
    method: 'POST',
    path: '/applications',
    access: ['seeker'],
    body: applySchema,
    reply: applicationSchema,
  },
  mine: {
    summary: "The seeker's applications, newest first",
    method: 'GET',
    path: '/applications',
    access: ['seeker'],
    query: pageQuerySchema.extend({ postId: idSchema.optional() }),
    reply: pageOf(applicationSchema),
  },
  get: {
    summary: 'One application of the seeker',
    method: 'GET',
    path: '/applications/:id',
    access: ['seeker'],
    params: idParamsSchema,
    reply: applicationSchema,
  },
  withdraw: { ...seekerAct, summary: 'Withdraw an application', path: '/applications/:id/withdraw' },
  accept: { ...seekerAct, summary: 'Accept the offer', path: '/applications/:id/accept' },
  refuse: { ...seekerAct, summary: 'Refuse the offer', path: '/applications/:id/refuse' },
  received: {
    summary: "Applicants of the agent's hosts, newest first",
    method: 'GET',
    path: '/applicants',
    access: ['host-agent'],
    query: pageQuerySchema.extend({ postId: idSchema.optional(), status: applicationStatusSchema.optional() }),
    reply: pageOf(applicantSchema),
  },
  applicant: {
    summary: 'One applicant',
    method: 'GET',
    path: '/applicants/:id',
    access: ['host-agent'],
    params: idParamsSchema,
    reply: applicantSchema,
  },
  view: { ...hostAct, summary: 'Mark an applicant viewed', path: '/applicants/:id/view' },
  invite: { ...hostAct, summary: 'Invite an applicant to a talk', path: '/applicants/:id/invite' },
  offer: { ...hostAct, summary: 'Offer the place', path: '/applicants/:id/offer' },
  decline: { ...hostAct, summary: 'Decline an applicant', path: '/applicants/:id/decline' },
  counts: {
    summary: "How many applicants of the agent's hosts are in each status",
    method: 'GET',
    path: '/applicant-counts',
    access: ['host-agent'],
    reply: z.object({ items: z.array(z.object({ status: applicationStatusSchema, count: z.int() })) }),
  },
});
