import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, idSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import { answerLeaveSchema, leaveSchema, requestLeaveSchema, waitingLeaveSchema } from './leaves.schemas';

const leaveParamsSchema = idParamsSchema.extend({ leaveId: idSchema });

/** Leave of trainees. */
export const internshipLeaveRoutes = defineRoutes({
  list: {
    summary: 'Requests for leave of an internship, the latest first',
    method: 'GET',
    path: '/internships/:id/leaves',
    access: ['seeker', 'mentor', 'host-agent', 'officer'],
    params: idParamsSchema,
    query: pageQuerySchema,
    reply: pageOf(leaveSchema),
  },
  waiting: {
    summary: 'Requests for leave that wait for the caller as mentor, or for the hosts of the agent, the oldest first',
    method: 'GET',
    path: '/leaves',
    access: ['mentor', 'host-agent'],
    query: pageQuerySchema.extend({ as: z.enum(['mentor', 'host']) }),
    reply: pageOf(waitingLeaveSchema),
  },
  request: {
    summary: 'Ask for leave',
    method: 'POST',
    path: '/internships/:id/leaves',
    access: ['seeker'],
    params: idParamsSchema,
    body: requestLeaveSchema,
    reply: leaveSchema,
  },
  answer: {
    summary: 'Approve a request for leave, or refuse it',
    method: 'POST',
    path: '/internships/:id/leaves/:leaveId/answer',
    access: ['mentor', 'host-agent'],
    params: leaveParamsSchema,
    body: answerLeaveSchema,
    reply: leaveSchema,
  },
  takeBack: {
    summary: 'Withdraw a request for leave that is open, or cancel approved leave that has not begun',
    method: 'POST',
    path: '/internships/:id/leaves/:leaveId/take-back',
    access: ['seeker'],
    params: leaveParamsSchema,
    reply: leaveSchema,
  },
});
