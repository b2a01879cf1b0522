import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  confirmMonthSchema,
  decideMonthSchema,
  monthReportInputSchema,
  monthSchema,
  monthSummarySchema,
  monthWordsSchema,
  objectMonthSchema,
  payMonthSchema,
  submitMonthSchema,
  waitingMonthSchema,
} from './months.schemas';

const paramsSchema = idParamsSchema.extend({ number: z.coerce.number<string | number>().int().min(1).max(12) });
const PATH = '/internships/:id/months/:number';
const PARTIES = ['seeker', 'mentor', 'host-agent'] as const;

/** The months of internships: attendance and stipend, confirmed by the trainee, and the trainee's report. */
export const internshipMonthRoutes = defineRoutes({
  list: {
    summary: 'All months of an internship, at most twelve, the first month first',
    method: 'GET',
    path: '/internships/:id/months',
    access: [...PARTIES, 'officer'],
    params: idParamsSchema,
    reply: z.object({ items: z.array(monthSummarySchema) }),
  },
  get: {
    summary: 'The record of one month with its history and the report; an officer’s look is audited',
    method: 'GET',
    path: PATH,
    access: [...PARTIES, 'officer'],
    params: paramsSchema,
    reply: monthSchema,
  },
  waiting: {
    summary: 'Months that wait for the caller as mentor or as agent of the host, page by page of internships',
    method: 'GET',
    path: '/internship-months/waiting',
    access: ['mentor', 'host-agent'],
    query: pageQuerySchema.extend({ as: z.enum(['mentor', 'host']) }),
    reply: pageOf(waitingMonthSchema),
  },
  submit: {
    summary: 'Submit a month that is over, or submit it again, also in answer to an objection',
    method: 'POST',
    path: `${PATH}/submit`,
    access: ['mentor', 'host-agent'],
    params: paramsSchema,
    body: submitMonthSchema,
  },
  pay: {
    summary: 'Fill in the stipend of a month whose attendance is confirmed already',
    method: 'POST',
    path: `${PATH}/stipend`,
    access: ['mentor', 'host-agent'],
    params: paramsSchema,
    body: payMonthSchema,
  },
  confirm: {
    summary: 'The trainee confirms attendance, or that the stipend has come, or both; both close the month',
    method: 'POST',
    path: `${PATH}/confirm`,
    access: ['seeker'],
    params: paramsSchema,
    body: confirmMonthSchema,
  },
  object: {
    summary: 'The trainee objects, with words and photos; the mentor, the host and the officers see it',
    method: 'POST',
    path: `${PATH}/object`,
    access: ['seeker'],
    params: paramsSchema,
    body: objectMonthSchema,
  },
  settle: {
    summary: 'An officer settles an objection: the month is closed with these figures',
    method: 'POST',
    path: `${PATH}/settle`,
    access: ['officer'],
    params: paramsSchema,
    body: decideMonthSchema,
  },
  askCorrection: {
    summary: 'A party asks the officers to correct a closed month',
    method: 'POST',
    path: `${PATH}/correction-requests`,
    access: PARTIES,
    params: paramsSchema,
    body: monthWordsSchema,
  },
  correct: {
    summary: 'An officer corrects a closed month, asked or not; figures before and after are kept',
    method: 'POST',
    path: `${PATH}/corrections`,
    access: ['officer'],
    params: paramsSchema,
    body: decideMonthSchema,
  },
  refuseCorrection: {
    summary: 'An officer leaves a closed month as it is, and says why',
    method: 'POST',
    path: `${PATH}/refuse-correction`,
    access: ['officer'],
    params: paramsSchema,
    body: monthWordsSchema,
  },
  report: {
    summary: 'The trainee writes the report on a month, or changes it until the month is closed',
    method: 'PUT',
    path: `${PATH}/report`,
    access: ['seeker'],
    params: paramsSchema,
    body: monthReportInputSchema,
  },
  officerList: {
    summary: 'Months of the division that an officer has to decide, the longest waiting first',
    method: 'GET',
    path: '/officer/internship-months',
    access: ['officer'],
    query: pageQuerySchema.extend({ queue: z.enum(['objection', 'correction']) }),
    reply: pageOf(waitingMonthSchema.extend({ since: instantSchema })),
  },
  officerCounts: {
    summary: 'How many months of the division an officer has to decide',
    method: 'GET',
    path: '/officer/internship-months/counts',
    access: ['officer'],
    reply: z.object({ objections: z.int(), corrections: z.int() }),
  },
});
