import { z } from 'zod';

/** RFC 9457 problem details as the API sends them. `title` is for people (Chinese), `code` and `detail` for programs. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
  correlationId: z.string(),
  /** Bad input, one entry a field. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Seconds after which trying again makes sense. */
  retryAfter: z.int().optional(),
});

export type Problem = z.infer<typeof problemSchema>;
