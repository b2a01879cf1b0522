import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { SURVEY_QUESTIONS, surveyPhaseLabels } from './survey-rules';

const phaseSchema = z.enum(codesOf(surveyPhaseLabels));
const scoreSchema = z.int('请选择').min(1, '请选择').max(5, '请选择');
const averageSchema = z.number().min(1).max(5);

function perQuestion<T extends z.ZodType>(schema: T) {
  const shape = { mentoring: schema, work: schema, safety: schema, stipend: schema, overall: schema };
  return z.object(shape satisfies Record<(typeof SURVEY_QUESTIONS)[number], T>);
}

/** What the trainee is asked now, and has answered. */
export const surveyStateSchema = z.object({ due: phaseSchema.nullable(), answered: z.array(phaseSchema) });

export const answerSurveySchema = z.object({
  phase: phaseSchema,
  scores: perQuestion(scoreSchema),
  words: z.string().trim().max(500, '最多 500 字').default(''),
});

/** What the trainees of a host say of it. */
export const surveyFiguresSchema = z.object({
  /** How many trainees have answered. */
  trainees: z.int(),
  /** To one decimal; null while too few have answered. */
  averages: perQuestion(averageSchema).nullable(),
});
export type SurveyFigures = z.infer<typeof surveyFiguresSchema>;

/** The same with what they wrote, in no order that tells who or when; nothing while too few have answered. */
export const hostSurveySchema = surveyFiguresSchema.extend({ hostName: z.string(), words: z.array(z.string()) });
