import { z } from 'zod';
import { earlyEndReasonSchema } from '../agreements/agreement-changes.schemas';
import { codesOf } from '../platform/enum';
import { defineRoutes, type RouteDefinition } from '../platform/route';
import { dateSchema, idParamsSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  agreeToEvaluationSchema,
  disagreeWithEvaluationSchema,
  evaluationInputSchema,
  evaluationSchema,
  settleEvaluationSchema,
  skillRatingSchema,
} from './evaluations';
import { internshipStatusSchema, internshipSummarySchema } from './internships.schemas';
import { answerOutcomeSchema, outcomeSchema, recordOutcomeSchema, recordWishesSchema } from './outcomes';

/** What somebody may do after the last day. */
export const ENDING_ACTS = [
  'evaluate',
  'agree',
  'disagree',
  'settle',
  'record-outcome',
  'record-wishes',
  'answer-outcome',
] as const;
export type EndingAct = (typeof ENDING_ACTS)[number];

export const certificateSchema = z.object({
  number: z.string(),
  /** `delayed`: the timestamp authority did not answer yet; it follows by itself. */
  seal: z.enum(['pending', 'delayed', 'sealed']),
  sealedAt: instantSchema.nullable(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** The end of an internship as the caller sees it: what was said, what is to do. */
export const internshipEndingSchema = z.object({
  status: internshipStatusSchema,
  /** What the caller may do now. */
  acts: z.array(z.enum(ENDING_ACTS)),
  /** Null unless it ends or ended earlier than agreed at first. */
  earlyEnd: z.object({ reasonCode: earlyEndReasonSchema, plannedEndsOn: dateSchema }).nullable(),
  /** The latest first; it counts. */
  evaluations: z.array(evaluationSchema),
  /** Null before it is closed, and where nobody has earned one. */
  certificate: certificateSchema.nullable(),
  /** The latest first; it stands. None for mentors. */
  outcomes: z.array(outcomeSchema),
});
export type InternshipEnding = z.infer<typeof internshipEndingSchema>;

/** What officers look after, of internships that have ended. */
export const endingQueueLabels = {
  'evaluation-disputed': '鉴定有异议',
  'outcome-disputed': '留用情况有异议',
  'evaluation-late': '鉴定逾期未作',
} as const;

const endingReply = {
  method: 'POST',
  params: idParamsSchema,
  reply: internshipEndingSchema,
} as const satisfies Partial<RouteDefinition>;

/** What comes after the last day: evaluation, certificate, outcome. */
export const internshipEndingRoutes = defineRoutes({
  get: {
    summary:
      'How an internship ended, for its parties, its mentor and the officers of its division; every look of these is audited',
    method: 'GET',
    path: '/internships/:id/ending',
    access: ['seeker', 'host-agent', 'mentor', 'officer'],
    params: idParamsSchema,
    reply: internshipEndingSchema,
  },
  suggested: {
    summary: 'Ratings to begin an evaluation with: the last one of each skill in the log',
    method: 'GET',
    path: '/internships/:id/suggested-ratings',
    access: ['host-agent', 'mentor'],
    params: idParamsSchema,
    reply: z.object({ ratings: z.array(skillRatingSchema) }),
  },
  evaluate: {
    ...endingReply,
    summary:
      'Evaluate a trainee at the end, or anew after a disagreement; the host may when there is no mentor any more',
    path: '/internships/:id/evaluations',
    access: ['mentor', 'host-agent'],
    body: evaluationInputSchema,
  },
  agree: {
    ...endingReply,
    summary: 'Agree to the evaluation: the internship is closed',
    path: '/internships/:id/evaluations/agree',
    access: ['seeker'],
    body: agreeToEvaluationSchema,
  },
  disagree: {
    ...endingReply,
    summary: 'Disagree with the evaluation, in words',
    path: '/internships/:id/evaluations/disagree',
    access: ['seeker'],
    body: disagreeWithEvaluationSchema,
  },
  settle: {
    ...endingReply,
    summary: 'Decide on an evaluation that the trainee disagrees with: the internship is closed',
    path: '/internships/:id/evaluations/settle',
    access: ['officer'],
    body: settleEvaluationSchema,
  },
  certificate: {
    summary: 'The sealed certificate as PDF; every look of an officer is audited',
    method: 'GET',
    path: '/internships/:id/certificate',
    access: ['seeker', 'host-agent', 'officer'],
    params: idParamsSchema,
    kind: 'download',
  },
  recordOutcome: {
    ...endingReply,
    summary: 'Record or correct whether the trainee was retained; an officer may where the trainee disputes it',
    path: '/internships/:id/outcome',
    access: ['host-agent', 'officer'],
    body: recordOutcomeSchema,
  },
  answerOutcome: {
    ...endingReply,
    summary: 'Confirm or dispute that one was retained',
    path: '/internships/:id/outcome/answer',
    access: ['seeker'],
    body: answerOutcomeSchema,
  },
  recordWishes: {
    ...endingReply,
    summary: 'Record as the trainee that one was not retained, and what help is wanted',
    path: '/internships/:id/outcome/wishes',
    access: ['seeker'],
    body: recordWishesSchema,
  },
  queue: {
    summary: "Ended internships of the officer's divisions that wait for an officer, the longest ended first",
    method: 'GET',
    path: '/officer/internship-endings',
    access: ['officer'],
    query: pageQuerySchema.extend({ queue: z.enum(codesOf(endingQueueLabels)) }),
    reply: pageOf(internshipSummarySchema),
  },
});
