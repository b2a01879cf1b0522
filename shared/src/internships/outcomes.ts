import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, instantSchema } from '../platform/schemas';

/** What became of the trainee (domain, §8). */
export const outcomeKindLabels = { retained: '单位留用', 'not-retained': '没有留用' } as const;
export type OutcomeKind = keyof typeof outcomeKindLabels;

/** What help somebody who was not retained wants. */
export const helpWishLabels = { employment: '就业服务', 'start-up': '创业服务', training: '技能培训' } as const;
export const helpWishSchema = z.enum(codesOf(helpWishLabels));
export type HelpWish = keyof typeof helpWishLabels;

/** The labour contract that a retention is. */
const contractSchema = z.object({
  contractOn: dateSchema,
  /** Null: open-ended. */
  termMonths: z.int('请填写整月数').min(1, '至少 1 个月').max(120, '最多 120 个月，更长的请选无固定期限').nullable(),
  insuredFrom: dateSchema,
});

const recordedSchema = z.object({
  /** How many records there are already, as the writer saw it. */
  revision: z.int().min(0),
  /** Why it is corrected; needed for every record but the first. */
  reason: z.string().trim().max(200, '最多 200 字').default(''),
});

/** What the host records, or an officer where the two sides disagree. */
export const recordOutcomeSchema = z.discriminatedUnion('kind', [
  recordedSchema.extend({ kind: z.literal('retained'), ...contractSchema.shape }),
  recordedSchema.extend({ kind: z.literal('not-retained') }),
]);
export type RecordOutcomeInput = z.infer<typeof recordOutcomeSchema>;

/** What the trainee who was not retained records; none of the wishes: no help is wanted now. */
export const recordWishesSchema = z.object({
  revision: z.int().min(0),
  wishes: z.array(helpWishSchema).refine((wishes) => new Set(wishes).size === wishes.length, '请勿重复选择'),
});

/** The trainee's word on a retention. */
export const answerOutcomeSchema = z
  .object({
    revision: z.int().min(1),
    answer: z.enum(['confirmed', 'disputed']),
    text: z.string().trim().max(500, '最多 500 字').default(''),
  })
  .refine(({ answer, text }) => answer === 'confirmed' || text.length >= 2, {
    path: ['text'],
    message: '请写明哪里不对',
  });

/** One record of an outcome. The latest one stands; those before it are its history. */
export const outcomeSchema = z.object({
  number: z.int(),
  kind: z.enum(codesOf(outcomeKindLabels)),
  contractOn: dateSchema.nullable(),
  termMonths: z.int().nullable(),
  insuredFrom: dateSchema.nullable(),
  /** Only the trainee and the officers see them. */
  wishes: z.array(helpWishSchema),
  by: z.enum(['trainee', 'host', 'bureau']),
  recordedAt: instantSchema,
  reason: z.string().nullable(),
  answer: z.enum(['confirmed', 'disputed']).nullable(),
  answeredAt: instantSchema.nullable(),
  answerText: z.string().nullable(),
});
export type Outcome = z.infer<typeof outcomeSchema>;
