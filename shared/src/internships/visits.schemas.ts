import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, divisionCodeSchema, idSchema, instantSchema } from '../platform/schemas';
import { internshipSummarySchema } from './internships.schemas';
import {
  spotCheckBasisLabels,
  visitCheckLabels,
  visitFindingLabels,
  visitResultLabels,
  visitWayLabels,
} from './visits';

const visitWaySchema = z.enum(codesOf(visitWayLabels));
const visitResultSchema = z.enum(codesOf(visitResultLabels));
/** A finding for each check. */
const findingsSchema = z.record(z.enum(codesOf(visitCheckLabels)), z.enum(codesOf(visitFindingLabels)));

export const drawSpotCheckSchema = z.object({
  divisionCode: divisionCodeSchema,
  /** How many to draw among all. */
  randomSize: z.coerce.number().int('请填写整数').min(1, '至少抽 1 份').max(200, '一次最多抽 200 份'),
  /** How many to draw besides, among those with a risk. */
  riskSize: z.coerce.number().int('请填写整数').min(0, '不能小于 0').max(200, '一次最多抽 200 份').default(0),
});

export const spotCheckSchema = z.object({
  id: idSchema,
  divisionName: z.string(),
  /** How the officer is shown to others. */
  drawnBy: z.string(),
  drawnAt: instantSchema,
  randomSize: z.int(),
  riskSize: z.int(),
  /** Out of how many it was drawn. */
  population: z.int(),
  visited: z.int(),
});
export type SpotCheck = z.infer<typeof spotCheckSchema>;

/** With what proves that nobody chose. */
export const spotCheckDetailSchema = spotCheckSchema.extend({
  seed: z.string(),
  /** SHA-256 over the ids that it was drawn out of. */
  populationHash: z.string(),
});

export const spotCheckItemSchema = internshipSummarySchema.extend({
  basis: z.enum(codesOf(spotCheckBasisLabels)),
  /** Null: still to be visited. */
  visit: z.object({ visitedOn: dateSchema, result: visitResultSchema }).nullable(),
});
export type SpotCheckItem = z.infer<typeof spotCheckItemSchema>;

export const recordVisitSchema = z
  .object({
    /** The draw that it belongs to; null: the officer went without one. */
    spotCheckId: idSchema.nullable(),
    visitedOn: dateSchema,
    way: visitWaySchema,
    findings: findingsSchema,
    words: z.string().trim().max(1_000, '最多 1000 字'),
    photoIds: z.array(idSchema).max(9, '最多 9 张照片').default([]),
    result: visitResultSchema,
    followUpOn: dateSchema.nullable(),
  })
  .refine(({ result, words }) => result === 'fine' || words.length >= 2, {
    path: ['words'],
    message: '请写明发现的问题',
  })
  .refine(({ result, followUpOn }) => result === 'fine' || followUpOn !== null, {
    path: ['followUpOn'],
    message: '有问题的，请选择复查日期',
  })
  .refine(({ visitedOn, followUpOn }) => followUpOn === null || followUpOn > visitedOn, {
    path: ['followUpOn'],
    message: '复查日期要晚于走访日期',
  });

export const visitSchema = z.object({
  id: idSchema,
  internshipId: idSchema,
  visitedOn: dateSchema,
  way: visitWaySchema,
  findings: findingsSchema,
  words: z.string(),
  photoIds: z.array(idSchema),
  result: visitResultSchema,
  followUpOn: dateSchema.nullable(),
  /** Nobody has been there again yet. */
  isFollowUpOpen: z.boolean(),
  isSpotCheck: z.boolean(),
  recordedBy: z.string(),
  recordedAt: instantSchema,
});
export type Visit = z.infer<typeof visitSchema>;

/** An internship that is to be looked at again. */
export const followUpSchema = internshipSummarySchema.extend({
  visitId: idSchema,
  visitedOn: dateSchema,
  result: visitResultSchema,
  followUpOn: dateSchema,
});
export type FollowUp = z.infer<typeof followUpSchema>;
