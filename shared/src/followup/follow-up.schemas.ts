import { z } from 'zod';
import { helpWishLabels, helpWishSchema } from '../internships/outcomes';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';
import { dueLabels } from './case-due';
import { followUpStatus } from './follow-up.status';
import { followUpResultLabels, followUpServiceLabels } from './follow-up-needs';

export const followUpNeedSchema = helpWishSchema;
export const followUpServiceSchema = z.enum(codesOf(followUpServiceLabels));
export const followUpResultSchema = z.enum(codesOf(followUpResultLabels));
export const followUpStatusSchema = z.enum(followUpStatus.statuses);

/** A day that somebody chooses. */
const chosenDaySchema = z.iso.date('请选择日期');

const wordsSchema = z.string().trim().max(500, '最多 500 字');

/** What an officer does next, and when. */
export const nextStepSchema = z.object({
  text: z.string().trim().min(2, '请写明下一步做什么').max(100, '最多 100 字'),
  on: chosenDaySchema,
});
export type NextStep = z.infer<typeof nextStepSchema>;

/** What every change of a case names: the state that it was decided on. */
const seenSchema = z.object({ revision: z.int() });

export const openCaseSchema = z.object({
  need: z.enum(codesOf(helpWishLabels), '请选择需要的服务'),
  words: wordsSchema.default(''),
});

export const recordServiceSchema = seenSchema.extend({
  service: z.enum(codesOf(followUpServiceLabels), '请选择服务内容'),
  servedOn: chosenDaySchema,
  words: wordsSchema.min(2, '请写明做了什么'),
  /** Whether the person reads the words. */
  shown: z.boolean(),
  nextStep: nextStepSchema,
});
export type RecordService = z.infer<typeof recordServiceSchema>;

export const planStepSchema = seenSchema.extend({ nextStep: nextStepSchema });
export const takeCaseSchema = seenSchema;
export const passCaseSchema = seenSchema.extend({
  /** Null: back to all officers of the division. */
  officerId: idSchema.nullable(),
});

export const closeCaseSchema = seenSchema.extend({
  as: z.enum(['helped', 'declined', 'unreachable'], '请选择结果'),
  /** What helped; only for `helped`. */
  result: followUpResultSchema.nullable().default(null),
  words: wordsSchema.default(''),
});
export type CloseCase = z.infer<typeof closeCaseSchema>;

export const reopenCaseSchema = seenSchema.extend({ words: wordsSchema.min(2, '请写明原因') });

export const followUpListQuerySchema = pageQuerySchema.extend({
  need: followUpNeedSchema.optional(),
  state: z.enum(['live', 'closed']).default('live'),
  /** `free`: nobody has taken it. */
  whose: z.enum(['all', 'mine', 'free']).default('all'),
});

export const followUpRowSchema = z.object({
  id: idSchema,
  need: followUpNeedSchema,
  status: followUpStatusSchema,
  result: followUpResultSchema.nullable(),
  maskedName: z.string(),
  divisionName: z.string(),
  hostName: z.string(),
  /** The desk or masked name of the officer who has it. */
  officerName: z.string().nullable(),
  isMine: z.boolean(),
  /** When something is to be done; null once closed. */
  dueOn: dateSchema.nullable(),
  due: z.enum(codesOf(dueLabels)).nullable(),
  nextStep: z.string().nullable(),
  openedAt: instantSchema,
  closedOn: dateSchema.nullable(),
});
export type FollowUpRow = z.infer<typeof followUpRowSchema>;

export const followUpEventKinds = [
  'opened',
  'taken',
  'passed',
  'served',
  'planned',
  'helped',
  'declined',
  'lost',
  'reopened',
] as const;

/** One entry of a case's history. */
export const followUpEventSchema = z.object({
  id: idSchema,
  kind: z.enum(followUpEventKinds),
  by: z.enum(['officer', 'seeker', 'system']),
  /** The officer's desk or masked name; null for the person and the platform. */
  byName: z.string().nullable(),
  at: instantSchema,
  service: followUpServiceSchema.nullable(),
  servedOn: dateSchema.nullable(),
  result: followUpResultSchema.nullable(),
  words: z.string().nullable(),
  /** Whether the person reads the words. */
  shown: z.boolean(),
  nextStep: nextStepSchema.nullable(),
});
export type FollowUpEvent = z.infer<typeof followUpEventSchema>;

/** Posts that the platform itself has pushed. */
const pushedSchema = z.object({ times: z.int(), lastOn: dateSchema.nullable() });

/** One case, for an officer. */
export const followUpCaseSchema = followUpRowSchema.extend({
  internshipId: idSchema,
  maskedPhone: z.string(),
  postTitle: z.string(),
  /** The person's other cases. */
  others: z.array(z.object({ id: idSchema, need: followUpNeedSchema, status: followUpStatusSchema })),
  pushed: pushedSchema,
  events: z.array(followUpEventSchema),
  revision: z.int(),
});
export type FollowUpCase = z.infer<typeof followUpCaseSchema>;

export const colleagueSchema = z.object({ id: idSchema, name: z.string() });

export const revealPersonSchema = z.object({ reason: z.string().trim().min(4, '请写明查看的事由').max(200) });
export const revealedPersonSchema = z.object({ name: z.string(), phone: z.string() });

/** One kind of help, for the person: only the words that are for the person. */
export const ownCaseSchema = z.object({
  id: idSchema,
  need: followUpNeedSchema,
  status: followUpStatusSchema,
  result: followUpResultSchema.nullable(),
  nextStep: nextStepSchema.nullable(),
  pushed: pushedSchema,
  events: z.array(followUpEventSchema.omit({ byName: true, shown: true })),
  revision: z.int(),
});
export type OwnCase = z.infer<typeof ownCaseSchema>;

export const ownFollowUpSchema = z.object({
  /** Whether the person may wish for help: an internship has ended without a job, or the job is over. */
  mayWish: z.boolean(),
  items: z.array(ownCaseSchema),
});
export type OwnFollowUp = z.infer<typeof ownFollowUpSchema>;

export const wishesSchema = z.object({ needs: z.array(followUpNeedSchema).max(3) });
export const foundWorkSchema = z.object({ words: wordsSchema.default('') });
export const declineHelpSchema = seenSchema.extend({ words: wordsSchema.default('') });
