import { defineRoutes } from '../platform/route';
import { idParamsSchema, idSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  agreePlanSchema,
  declinePlanSchema,
  planEventSchema,
  planSchema,
  proposePlanSchema,
} from './internship-plan.schemas';

const proposalParamsSchema = idParamsSchema.extend({ proposalId: idSchema });

/** The plan of an internship: mentor and trainee adjust it together, host and officers see it. */
export const internshipPlanRoutes = defineRoutes({
  get: {
    summary: 'The plan in force with the open proposal and what it would change',
    method: 'GET',
    path: '/internships/:id/plan',
    access: ['seeker', 'mentor', 'host-agent', 'officer'],
    params: idParamsSchema,
    reply: planSchema,
  },
  history: {
    summary: 'Who did what with the plan and when, newest first',
    method: 'GET',
    path: '/internships/:id/plan/history',
    access: ['seeker', 'mentor', 'host-agent', 'officer'],
    params: idParamsSchema,
    query: pageQuerySchema,
    reply: pageOf(planEventSchema),
  },
  propose: {
    summary: 'Propose a changed plan to the other side; one proposal at a time',
    method: 'POST',
    path: '/internships/:id/plan/proposals',
    access: ['seeker', 'mentor'],
    params: idParamsSchema,
    body: proposePlanSchema,
    reply: planSchema,
  },
  agree: {
    summary: "Agree to the other side's proposal: its plan is in force at once",
    method: 'POST',
    path: '/internships/:id/plan/proposals/:proposalId/agree',
    access: ['seeker', 'mentor'],
    params: proposalParamsSchema,
    body: agreePlanSchema,
    reply: planSchema,
  },
  decline: {
    summary: "Decline the other side's proposal, with words",
    method: 'POST',
    path: '/internships/:id/plan/proposals/:proposalId/decline',
    access: ['seeker', 'mentor'],
    params: proposalParamsSchema,
    body: declinePlanSchema,
    reply: planSchema,
  },
  withdraw: {
    summary: 'Take an own proposal back',
    method: 'POST',
    path: '/internships/:id/plan/proposals/:proposalId/withdraw',
    access: ['seeker', 'mentor'],
    params: proposalParamsSchema,
    reply: planSchema,
  },
});
