import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  askForHelpSchema,
  continueHelpSchema,
  handleHelpSchema,
  helpListQuerySchema,
  helpRequestSchema,
  helpRowSchema,
  helpSummarySchema,
} from './help.schemas';

/** Requests for help: between the trainee and the officers of the division. No route shows one to host or mentor. */
export const internshipHelpRoutes = defineRoutes({
  of: {
    summary: 'Requests for help of an internship, the latest first, for its trainee and the officers of the division',
    method: 'GET',
    path: '/internships/:id/help-requests',
    access: ['seeker', 'officer'],
    params: idParamsSchema,
    query: pageQuerySchema,
    reply: pageOf(helpSummarySchema),
  },
  ask: {
    summary: 'Ask the bureau for help',
    method: 'POST',
    path: '/internships/:id/help-requests',
    access: ['seeker'],
    params: idParamsSchema,
    body: askForHelpSchema,
    reply: helpRequestSchema,
  },
  get: {
    summary: 'A request for help with all that was said; every look of an officer is audited',
    method: 'GET',
    path: '/help-requests/:id',
    access: ['seeker', 'officer'],
    params: idParamsSchema,
    reply: helpRequestSchema,
  },
  continue: {
    summary: "Add the trainee's words to a request for help; a closed one is opened again",
    method: 'POST',
    path: '/help-requests/:id/words',
    access: ['seeker'],
    params: idParamsSchema,
    body: continueHelpSchema,
    reply: helpRequestSchema,
  },
  officerList: {
    summary: "Requests for help in the officer's divisions in one status, the longest waiting first",
    method: 'GET',
    path: '/officer/help-requests',
    access: ['officer'],
    query: helpListQuerySchema,
    reply: pageOf(helpRowSchema),
  },
  officerCounts: {
    summary: 'How many requests for help wait for an answer, and how many are answered and not closed',
    method: 'GET',
    path: '/officer/help-requests/counts',
    access: ['officer'],
    reply: z.object({ open: z.int(), answered: z.int() }),
  },
  handle: {
    summary: "Answer a request for help, note a step of the bureau's own, or close it with a result",
    method: 'POST',
    path: '/officer/help-requests/:id/steps',
    access: ['officer'],
    params: idParamsSchema,
    body: handleHelpSchema,
    reply: helpRequestSchema,
  },
});
