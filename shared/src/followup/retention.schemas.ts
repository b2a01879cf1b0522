import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';
import { leavingReasonLabels, RETENTION_SIDES, retentionResultLabels } from './retention-checks';

export const retentionCheckSchema = z.object({
  afterMonths: z.int(),
  dueOn: dateSchema,
  /** Null: not known yet. */
  result: z.enum(codesOf(retentionResultLabels)).nullable(),
});

/** One retained trainee of whom something is to be asked. */
export const retentionRowSchema = z.object({
  internshipId: idSchema,
  /** Masked for officers. */
  traineeName: z.string(),
  hostName: z.string(),
  postTitle: z.string(),
  endedOn: dateSchema,
  /** The check that has waited longest. */
  dueOn: dateSchema,
  /** The sides say different things. */
  isContested: z.boolean(),
});
export type RetentionRow = z.infer<typeof retentionRowSchema>;

export const retentionListQuerySchema = pageQuerySchema.extend({ state: z.enum(['due', 'contested']).default('due') });

export const retentionWordSchema = z.object({
  side: z.enum(RETENTION_SIDES),
  /** Null: still employed. */
  leftOn: dateSchema.nullable(),
  reason: z.enum(codesOf(leavingReasonLabels)).nullable(),
  /** For officers, and for the side whose words they are. */
  words: z.string().nullable(),
  at: instantSchema,
});

/** What is known of the retention after one internship. */
export const retentionSchema = z.object({
  internshipId: idSchema,
  /** False: the trainee was not retained, or nothing is known; then nothing else is there. */
  isRetained: z.boolean(),
  contractOn: dateSchema.nullable(),
  checks: z.array(retentionCheckSchema),
  isContested: z.boolean(),
  words: z.array(retentionWordSchema),
  /** Whether the caller is asked now. */
  isAsked: z.boolean(),
  revision: z.int(),
});
export type Retention = z.infer<typeof retentionSchema>;

/** What one side says today: still employed, or left. */
export const retentionAnswerSchema = z
  .object({
    revision: z.int(),
    isEmployed: z.boolean('请选择现在的情况'),
    leftOn: dateSchema.nullable().default(null),
    reason: z.enum(codesOf(leavingReasonLabels)).nullable().default(null),
    words: z.string().trim().max(500, '最多 500 字').default(''),
  })
  .superRefine(({ isEmployed, leftOn, reason }, context) => {
    if (isEmployed) return;
    if (leftOn === null) context.addIssue({ code: 'custom', path: ['leftOn'], message: '请填写离开的日期' });
    if (reason === null) context.addIssue({ code: 'custom', path: ['reason'], message: '请选择离开的原因' });
  });
export type RetentionAnswer = z.infer<typeof retentionAnswerSchema>;

const ratedSchema = z.object({
  /** 0: at the end of the internship. */
  afterMonths: z.int(),
  /** Whom the rate counts from: at the end those who completed, later those of whom it is known. */
  base: z.int(),
  retained: z.int(),
  /** In ten-thousandths. */
  rate: z.int().nullable(),
});

/** How many of a host's trainees stayed. */
export const hostFiguresSchema = z.object({
  hostId: idSchema,
  hostName: z.string(),
  divisionName: z.string(),
  /** At the end first, then by check. */
  rates: z.array(ratedSchema),
});
export type HostFigures = z.infer<typeof hostFiguresSchema>;

export const hostFiguresQuerySchema = pageQuerySchema.extend({
  /** Which rate to sort by; 0: at the end. */
  afterMonths: z.coerce.number().int().min(0).max(36).default(0),
  order: z.enum(['lowest', 'highest']).default('lowest'),
});
