import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, instantSchema } from '../platform/schemas';
import { ratingSchema } from './log-entries';

/** How an internship went, in the mentor's judgement (鉴定结论). */
export const evaluationResultLabels = { excellent: '优秀', good: '良好', passed: '合格', failed: '不合格' } as const;
export const evaluationResultSchema = z.enum(codesOf(evaluationResultLabels), '请选择鉴定结论');
export type EvaluationResult = keyof typeof evaluationResultLabels;

export const skillRatingSchema = z.object({
  skill: z.string().trim().min(1, '请填写技能名称').max(40, '最多 40 字'),
  rating: ratingSchema,
});
export type SkillRating = z.infer<typeof skillRatingSchema>;

/** How many evaluations there are already, as the writer saw it: of two who decide on the same, one is told to look again. */
const revisionSchema = z.int().min(0);

/** What a mentor writes at the end. */
export const evaluationInputSchema = z.object({
  revision: revisionSchema,
  ratings: z
    .array(skillRatingSchema)
    .max(20, '最多 20 项')
    .refine((ratings) => new Set(ratings.map(({ skill }) => skill)).size === ratings.length, '技能不能重复'),
  text: z.string().trim().min(10, '请至少写 10 个字').max(1_000, '最多 1000 字'),
  result: evaluationResultSchema,
});
export type EvaluationInput = z.infer<typeof evaluationInputSchema>;

export const agreeToEvaluationSchema = z.object({ revision: revisionSchema });

export const disagreeWithEvaluationSchema = z.object({
  revision: revisionSchema,
  text: z.string().trim().min(2, '请写明哪里不同意').max(500, '最多 500 字'),
});

/** An officer's decision on an evaluation that the trainee disagrees with. */
export const settleEvaluationSchema = z.object({
  revision: revisionSchema,
  /** The result that counts from now on. */
  result: evaluationResultSchema,
  reason: z.string().trim().min(2, '请写明处理理由').max(500, '最多 500 字'),
});

export const evaluationAnswerLabels = {
  agreed: '同意',
  silent: '逾期未答复，视为同意',
  disagreed: '不同意',
} as const;

/** One evaluation with what became of it. A later one takes its place. */
export const evaluationSchema = z.object({
  number: z.int(),
  by: z.enum(['mentor', 'host']),
  /** Masked for officers. */
  byName: z.string(),
  ratings: z.array(skillRatingSchema),
  text: z.string(),
  result: evaluationResultSchema,
  madeAt: instantSchema,
  /** Last day on which the trainee may answer. */
  answerUntil: dateSchema,
  answer: z.enum(codesOf(evaluationAnswerLabels)).nullable(),
  answeredAt: instantSchema.nullable(),
  /** The trainee's words. */
  answerText: z.string().nullable(),
  settlement: z.object({ result: evaluationResultSchema, reason: z.string(), at: instantSchema }).nullable(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

/** @returns the result that counts: the officer's where there is one */
export function finalResultOf({ result, settlement }: Pick<Evaluation, 'result' | 'settlement'>): EvaluationResult {
  return settlement?.result ?? result;
}

/** A certificate says that somebody learned something: who failed gets none, and the evaluation stays as the record. */
export function earnsCertificate(result: EvaluationResult): boolean {
  return result !== 'failed';
}

/**
 * Ratings to begin an evaluation with: of each skill the last one in the log.
 * @param logged ratings of the log's entries, oldest first
 * @param planned skills of the plan; they come first, and those that were never rated are left out
 */
export function suggestRatings(
  logged: readonly (readonly SkillRating[])[],
  planned: readonly string[],
): { skill: string; rating: SkillRating['rating'] }[] {
  const last = new Map<string, SkillRating['rating']>();
  for (const { skill, rating } of logged.flat()) last.set(skill, rating);
  const skills = [...new Set([...planned, ...last.keys()])];
  return skills.flatMap((skill) => {
    const rating = last.get(skill);
    return rating === undefined ? [] : [{ skill, rating }];
  });
}
