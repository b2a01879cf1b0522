import { z } from 'zod';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';

export const agreementClauseSchema = z.object({
  heading: z.string().trim().max(40, '最多 40 字'),
  /** Paragraphs, separated by line breaks; `{{…}}` stands for a value of the agreement. */
  text: z.string().trim().max(3_000, '最多 3000 字'),
});

/** The text of a template, as a provincial officer edits it. A draft may have blanks; `templateProblems` names them. */
export const templateTextSchema = z.object({
  title: z.string().trim().max(60, '最多 60 字'),
  preamble: z.string().trim().max(1_000, '最多 1000 字'),
  clauses: z.array(agreementClauseSchema).max(40, '最多 40 条'),
});
export type TemplateText = z.infer<typeof templateTextSchema>;

export const templateStatusLabels = { draft: '草稿', published: '已发布', withdrawn: '已撤回' } as const;

export const agreementTemplateSchema = z.object({
  id: idSchema,
  /** Counts published templates; null for a draft. */
  version: z.int().nullable(),
  status: z.enum(['draft', 'published', 'withdrawn']),
  /** First day on which agreements are made with it. */
  effectiveFrom: dateSchema.nullable(),
  /** Whether agreements made today use it. */
  inForce: z.boolean(),
  text: templateTextSchema,
  /** What is missing or not understood; only a template without problems can be published. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  changedAt: instantSchema,
  revision: z.int(),
});
export type AgreementTemplate = z.infer<typeof agreementTemplateSchema>;
