import { z } from 'zod';
import { dateSchema, divisionCodeSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';

/** Kinds of registry are data, more can come; these three are seeded. */
export const registryKindCodeSchema = z.string().regex(/^[a-z][a-z-]{1,39}$/, '请选择数据库类型');

export const registryKindSchema = z.object({ code: registryKindCodeSchema, name: z.string() });
export type RegistryKind = z.infer<typeof registryKindSchema>;

export const registryImportStatusSchema = z.enum(['queued', 'importing', 'matching', 'done', 'failed', 'cancelled']);
export type RegistryImportStatus = z.infer<typeof registryImportStatusSchema>;

/** Fields beside the file when a registry is uploaded. */
export const registryUploadSchema = z.object({
  kind: registryKindCodeSchema,
  divisionCode: divisionCodeSchema,
  asOf: dateSchema,
  /** The file lists everybody of that kind and division: who is missing is no longer in the registry. */
  complete: z.stringbool().default(true),
});

export const registryImportSchema = z.object({
  id: idSchema,
  kind: registryKindCodeSchema,
  kindName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  asOf: dateSchema,
  complete: z.boolean(),
  fileName: z.string(),
  fileBytes: z.int(),
  bytesRead: z.int(),
  status: registryImportStatusSchema,
  rowsRead: z.int(),
  rowsGood: z.int(),
  rowsBad: z.int(),
  rowsDuplicate: z.int(),
  failure: z.string().nullable(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** The match run that followed, if it ended. */
  matched: z.object({ flagged: z.int(), newlyFlagged: z.int(), toReview: z.int(), ended: z.int() }).nullable(),
});
export type RegistryImport = z.infer<typeof registryImportSchema>;

export const matchRunSchema = z.object({
  id: idSchema,
  trigger: z.enum(['import', 'sign-up', 'schedule']),
  kind: registryKindCodeSchema.nullable(),
  importId: idSchema.nullable(),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  flagged: z.int(),
  newlyFlagged: z.int(),
  toReview: z.int(),
  ended: z.int(),
});

export const registryReviewStatusSchema = z.enum(['open', 'same-person', 'other-person']);
export type RegistryReviewStatus = z.infer<typeof registryReviewStatusSchema>;

/** Same number, other name: an officer looks; never flagged by itself. */
export const registryReviewSchema = z.object({
  id: idSchema,
  kind: registryKindCodeSchema,
  kindName: z.string(),
  asOf: dateSchema,
  line: z.int(),
  maskedNumber: z.string(),
  seekerId: idSchema,
  seekerMaskedName: z.string(),
  divisionName: z.string(),
  status: registryReviewStatusSchema,
  decidedAt: instantSchema.nullable(),
});
export type RegistryReview = z.infer<typeof registryReviewSchema>;

export const reviewDecisionSchema = z.object({
  decision: z.enum(['same-person', 'other-person']),
  reason: z.string().trim().min(2, '请写明核实的依据').max(200),
});
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

export const reviewListQuerySchema = pageQuerySchema.extend({
  status: registryReviewStatusSchema.default('open'),
});
