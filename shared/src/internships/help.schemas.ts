import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';
import { helpStatus } from './help.status';

/** What a trainee asks for help about. */
export const helpTopicLabels = {
  stipend: '补助没发',
  overtime: '超时工作',
  safety: '安全问题',
  harassment: '骚扰或欺凌',
  work: '工作内容不符',
  other: '其他',
} as const;
export const HELP_TOPICS = codesOf(helpTopicLabels);
export const helpTopicSchema = z.enum(HELP_TOPICS, '请选择遇到的问题');

/** What a request ended in. */
export const helpResultLabels = {
  settled: '问题已解决',
  'passed-on': '已转交有关部门处理',
  advised: '已说明政策和办法',
  'not-found': '未发现反映的情况',
} as const;

/** One step of a request, the first one is the request itself. Notes are the bureau's own. */
export const helpStepLabels = {
  ask: '求助',
  add: '补充说明',
  answer: '人社部门答复',
  note: '内部记录',
  close: '办结',
  reopen: '再次求助',
} as const;

const helpStepSchema = z.object({
  id: idSchema,
  kind: z.enum(codesOf(helpStepLabels)),
  by: z.enum(['trainee', 'bureau']),
  words: z.string(),
  photoIds: z.array(idSchema),
  at: instantSchema,
});

/** A request as a row of a list: nothing of what was written. */
export const helpSummarySchema = z.object({
  id: idSchema,
  topic: helpTopicSchema,
  status: z.enum(helpStatus.statuses),
  openedAt: instantSchema,
  changedAt: instantSchema,
});
export type HelpSummary = z.infer<typeof helpSummarySchema>;

/** The same for officers, with whose it is. */
export const helpRowSchema = helpSummarySchema.extend({
  internshipId: idSchema,
  /** Masked. */
  traineeName: z.string(),
  hostName: z.string(),
  postTitle: z.string(),
});
export type HelpRow = z.infer<typeof helpRowSchema>;

/** A request with all that was said, for the trainee, or with the bureau's notes for officers. */
export const helpRequestSchema = helpRowSchema.extend({
  result: z.enum(codesOf(helpResultLabels)).nullable(),
  /** Until when the trainee may open it again; null unless it is closed. */
  reopenUntil: dateSchema.nullable(),
  steps: z.array(helpStepSchema),
  /** Counts steps: a step is taken on what was read. */
  revision: z.int(),
});
export type HelpRequest = z.infer<typeof helpRequestSchema>;

const wordsSchema = z.string().trim().min(2, '请写明情况').max(1_000, '最多 1000 字');
const photoIdsSchema = z.array(idSchema).max(9, '最多 9 张照片').default([]);

export const askForHelpSchema = z.object({ topic: helpTopicSchema, words: wordsSchema, photoIds: photoIdsSchema });

/** The trainee's next words. */
export const continueHelpSchema = z.object({ revision: z.int(), words: wordsSchema, photoIds: photoIdsSchema });

/** What an officer does about a request. */
export const handleHelpSchema = z
  .object({
    revision: z.int(),
    act: z.enum(['answer', 'note', 'close']),
    words: wordsSchema,
    result: z.enum(codesOf(helpResultLabels)).optional(),
  })
  .refine(({ act, result }) => act !== 'close' || result !== undefined, {
    path: ['result'],
    message: '请选择办理结果',
  });

export const helpListQuerySchema = pageQuerySchema.extend({ status: z.enum(helpStatus.statuses).default('open') });
