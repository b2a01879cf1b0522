import { z } from 'zod';
import { idSchema, instantSchema } from '../platform/schemas';
import { planGoalSchema } from './internships.schemas';
import { planProposalStatus } from './plan-proposal.status';

/** Far more than twelve months need. */
const MOST_GOALS = 200;

export const planSideSchema = z.enum(['mentor', 'trainee']);

const goalContentSchema = planGoalSchema.omit({ id: true });

/** What a proposal makes of the plan that was in force when it was made. */
const planDifferenceSchema = z.object({
  added: z.array(goalContentSchema),
  changed: z.array(z.object({ before: planGoalSchema, after: planGoalSchema })),
  removed: z.array(planGoalSchema),
});

/** A change that one side proposes and the other has not answered yet. */
const planProposalSchema = z.object({
  id: idSchema,
  proposedBy: planSideSchema,
  /** Masked for officers. */
  proposerName: z.string(),
  proposedAt: instantSchema,
  /** Words for the other side; empty: none. */
  note: z.string(),
  difference: planDifferenceSchema,
});
export type PlanProposal = z.infer<typeof planProposalSchema>;

/** The plan of an internship, and where its adjusting stands. */
export const planSchema = z.object({
  goals: z.array(planGoalSchema),
  /** Grows with everything that happens to the plan; whoever proposes says which one was seen. */
  revision: z.int(),
  /** How many months the internship has. */
  months: z.int(),
  /** Key of the template that fits the post best. */
  suggestedTemplate: z.string().nullable(),
  proposal: planProposalSchema.nullable(),
  /** What the caller may do now. */
  acts: z.array(z.enum(['propose', 'agree', 'decline', 'withdraw'])),
});
export type Plan = z.infer<typeof planSchema>;

/** What happened to a plan: the agreement set it, or one step of a proposal. */
export const planEventKinds = ['set', 'propose', ...planProposalStatus.actions] as const;
export type PlanEventKind = (typeof planEventKinds)[number];

export const planEventSchema = z.object({
  id: idSchema,
  kind: z.enum(planEventKinds),
  /** Null: the platform, following the agreement. */
  by: planSideSchema.nullable(),
  /** Masked for officers; empty for the platform. */
  name: z.string(),
  at: instantSchema,
  words: z.string(),
  /** The agreement's version that the plan was of. */
  versionNumber: z.int(),
  /** What was proposed, or came into force; null for all other events. */
  difference: planDifferenceSchema.nullable(),
});
export type PlanEvent = z.infer<typeof planEventSchema>;

export const goalInputSchema = z.object({
  /** Null: a new goal. */
  id: idSchema.nullable(),
  month: z.int('请选择月份').min(1, '请选择月份').max(12, '最多 12 个月'),
  text: z.string().trim().min(1, '请填写目标').max(200, '最多 200 字'),
  skill: z.string().trim().max(40, '最多 40 字').default(''),
});

const wordsSchema = z.string().trim().max(200, '最多 200 字');

export const proposePlanSchema = z.object({
  /** Of the plan that the proposer saw. */
  revision: z.int().min(0),
  /** The whole plan as it is to be. */
  goals: z.array(goalInputSchema).min(1, '计划至少要有一项目标').max(MOST_GOALS, `最多 ${MOST_GOALS} 项`),
  note: wordsSchema.default(''),
});

export const agreePlanSchema = z.object({ words: wordsSchema.default('') });

export const declinePlanSchema = z.object({ words: wordsSchema.min(2, '请写明不同意的原因') });
