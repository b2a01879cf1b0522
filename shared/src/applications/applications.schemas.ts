import { z } from 'zod';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';
import { educationSchema, postSummarySchema } from '../posts/posts.schemas';
import { applicationStatus } from './application.status';

export const applicationStatusSchema = z.enum(applicationStatus.statuses);

const stepSchema = z.object({
  status: applicationStatusSchema,
  at: instantSchema,
  /** Words for the other side, if any. */
  note: z.string().nullable(),
});

/** An application as its seeker sees it. */
export const applicationSchema = z.object({
  id: idSchema,
  status: applicationStatusSchema,
  message: z.string(),
  appliedAt: instantSchema,
  changedAt: instantSchema,
  post: postSummarySchema,
  history: z.array(stepSchema),
  version: z.int(),
});
export type Application = z.infer<typeof applicationSchema>;

/**
 * An application as the host sees it: what selection needs and nothing else. No citizen number, no hardship.
 * The phone shows only from the invitation on.
 */
export const applicantSchema = z.object({
  id: idSchema,
  status: applicationStatusSchema,
  message: z.string(),
  appliedAt: instantSchema,
  changedAt: instantSchema,
  postId: idSchema,
  postTitle: z.string(),
  name: z.string(),
  age: z.int(),
  education: educationSchema.nullable(),
  institutionName: z.string().nullable(),
  majorName: z.string().nullable(),
  graduatedOn: dateSchema.nullable(),
  phone: z.string().nullable(),
  history: z.array(stepSchema),
  version: z.int(),
});
export type Applicant = z.infer<typeof applicantSchema>;

export const applySchema = z.object({
  postId: idSchema,
  message: z.string().trim().max(200, '留言最多 200 字').default(''),
});

/** Body of every act on an application: the version that the person saw, and words for the other side. */
export const applicationActSchema = z.object({
  version: z.int(),
  note: z.string().trim().max(200, '最多 200 字').optional(),
});
