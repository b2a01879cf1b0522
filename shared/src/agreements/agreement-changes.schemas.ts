import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';
import { clericalFieldSchema, hostClericalSchema, traineeClericalSchema } from './amendable-fields';
import { reasonTextSchema } from './reason';

/** A recorded change that nobody signs again for. */
export const amendmentSchema = z.object({
  id: idSchema,
  kind: z.enum(['clerical', 'mentor']),
  by: z.enum(['host', 'trainee']),
  reason: z.string(),
  at: instantSchema,
  /** What changed; account numbers are masked. */
  changes: z.array(
    z.object({ field: z.union([clericalFieldSchema, z.literal('mentor')]), before: z.string(), after: z.string() }),
  ),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** Why an agreement ends early. */
export const earlyEndReasonLabels = {
  employed: '已找到工作',
  'retained-early': '单位提前留用',
  study: '升学或参军',
  personal: '个人原因',
  conduct: '违反见习管理规定',
  'host-breach': '单位未履行协议',
  'host-closing': '单位停业或岗位取消',
  other: '其他原因',
} as const;
export const earlyEndReasonSchema = z.enum(codesOf(earlyEndReasonLabels));

export const earlyEndStatusLabels = {
  requested: '等待对方答复',
  confirmed: '对方已同意',
  objected: '对方有异议，等待人社部门处理',
  'decided-end': '人社部门决定终止',
  'decided-continue': '人社部门决定继续',
  withdrawn: '已撤回',
  'too-late': '协议已期满，申请未及处理',
} as const;

/** A request of one side to end the agreement early, the latest one. */
export const earlyEndSchema = z.object({
  id: idSchema,
  status: z.enum(codesOf(earlyEndStatusLabels)),
  by: z.enum(['host', 'trainee']),
  reasonCode: earlyEndReasonSchema,
  text: z.string(),
  /** Last day of the internship that is asked for. */
  lastDay: dateSchema,
  requestedAt: instantSchema,
  /** The other side's words. */
  answer: z.string().nullable(),
  decision: z.string().nullable(),
});
export type EarlyEnd = z.infer<typeof earlyEndSchema>;

/** Host and trainee each name their own fields; others are refused. */
export const amendClericalSchema = z.object({
  reason: reasonTextSchema,
  host: hostClericalSchema.optional(),
  trainee: traineeClericalSchema.optional(),
});

export const changeMentorSchema = z.object({ mentorId: idSchema, from: dateSchema, reason: reasonTextSchema });

export const requestEndSchema = z.object({
  reasonCode: earlyEndReasonSchema,
  text: z.string().trim().min(2, '请说明情况').max(500, '最多 500 字'),
  lastDay: dateSchema,
});

export const answerEndSchema = z
  .object({ answer: z.enum(['confirm', 'object']), text: z.string().trim().max(500, '最多 500 字').default('') })
  .refine(({ answer, text }) => answer === 'confirm' || text.length >= 2, {
    path: ['text'],
    message: '请写明异议的理由',
  });

export const decideEndSchema = z.object({
  decision: z.enum(['end', 'continue']),
  reason: reasonTextSchema,
  /** Last day when it ends; the requested one unless told. */
  lastDay: dateSchema.optional(),
});
