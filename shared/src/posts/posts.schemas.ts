import { z } from 'zod';
import { publicHostSchema } from '../hosts/hosts.schemas';
import { EDUCATION_LEVELS } from '../platform/education-level';
import { codesOf } from '../platform/enum';
import { dateSchema, divisionCodeSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';
import { POST_CLOSE_REASONS, postStatus } from './post.status';
import { postCategoryLabels } from './post-category';

export const postCategorySchema = z.enum(codesOf(postCategoryLabels));

export const educationSchema = z.enum(EDUCATION_LEVELS);

export const postStatusSchema = z.enum(postStatus.statuses);

/** A post as a row of a public list. */
export const postSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  category: postCategorySchema,
  hostName: z.string(),
  divisionCode: z.string(),
  divisionName: z.string(),
  /** Fen a month, paid by the host to the trainee. */
  monthlyStipendFen: z.int(),
  education: educationSchema,
  months: z.int(),
  headcount: z.int(),
  demonstration: z.boolean(),
  applyBy: dateSchema,
  publishedAt: instantSchema,
});
export type PostSummary = z.infer<typeof postSummarySchema>;

/** Why a post cannot be applied to at this moment, as a public page tells it. */
export const postClosedReasonSchema = z.enum(POST_CLOSE_REASONS);

export const postDetailSchema = postSummarySchema.extend({
  status: postStatusSchema,
  closeReason: postClosedReasonSchema.nullable(),
  duties: z.string(),
  /** Names of majors or classes of majors asked for; empty: any (专业不限). */
  majors: z.array(z.string()),
  address: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  meals: z.boolean(),
  housing: z.boolean(),
  insurance: z.string(),
  /** Known hazards, in words; empty: none. Posts with hazards are barred for ages 16 and 17. */
  hazards: z.string(),
  placesLeft: z.int(),
  host: publicHostSchema,
});
export type PostDetail = z.infer<typeof postDetailSchema>;

export const postListQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(40).optional(),
  divisionCode: divisionCodeSchema.optional(),
  category: postCategorySchema.optional(),
  /** The seeker's own level: posts that ask for no more than this. */
  education: educationSchema.optional(),
  demonstration: z.stringbool().optional(),
  hostId: idSchema.optional(),
});
export type PostListQuery = z.infer<typeof postListQuerySchema>;

/** A post as its host's agents and the division's officers manage it. */
export const managedPostSchema = postSummarySchema.extend({
  publishedAt: instantSchema.nullable(),
  status: postStatusSchema,
  applicationsOpen: z.int(),
  placesLeft: z.int(),
  returnReason: z.string().nullable(),
  version: z.int(),
});
export type ManagedPost = z.infer<typeof managedPostSchema>;

/** Acts on a post that people take by hand; `fill` and `expire` by the platform have no route. */
export const postActionSchema = z.enum(['submit', 'publish', 'return', 'pause', 'resume', 'fill', 'withdraw']);

export const changePostStatusSchema = z.object({
  action: postActionSchema,
  /** Needed for `return` and `withdraw`; applicants and the host read it. */
  reason: z.string().trim().max(200).optional(),
  /** Version the caller saw; another version answers 409. */
  version: z.int(),
});

/* ---- import of posts from a sheet ---- */

/** Columns of the import template, in its order. */
export const postColumnLabels = {
  title: '岗位名称',
  hostName: '单位名称',
  creditCode: '统一社会信用代码',
  category: '岗位类别',
  duties: '岗位职责',
  headcount: '招募人数',
  education: '学历要求',
  majors: '专业要求',
  division: '所在地',
  address: '详细地址',
  months: '见习月数',
  monthlyStipend: '每月补助（元）',
  daysPerWeek: '每周天数',
  meals: '是否提供食宿',
  insurance: '保险',
  hazards: '职业危害',
  applyBy: '报名截止日期',
} as const;
export const postColumnSchema = z.enum(codesOf(postColumnLabels));
export type PostColumn = z.infer<typeof postColumnSchema>;

/** Which header of the sheet feeds which column. */
export const columnMappingSchema = z.partialRecord(postColumnSchema, z.string().max(100));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const importStatusSchema = z.enum(['inspected', 'queued', 'running', 'done', 'failed']);

export const postImportSchema = z.object({
  id: idSchema,
  fileName: z.string(),
  status: importStatusSchema,
  headers: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: columnMappingSchema,
  rowsRead: z.int(),
  rowsGood: z.int(),
  rowsBad: z.int(),
  failure: z.string().nullable(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
});
export type PostImport = z.infer<typeof postImportSchema>;

/** Values for columns that a foreign sheet lacks. */
export const postDefaultsSchema = z.object({
  category: postCategorySchema.optional(),
  headcount: z.int().min(1).max(500).optional(),
  applyBy: dateSchema.optional(),
  /** Working days a month, to turn a daily pay range into a monthly stipend. */
  workingDaysPerMonth: z.number().min(15).max(26).optional(),
});
export type PostDefaults = z.infer<typeof postDefaultsSchema>;
