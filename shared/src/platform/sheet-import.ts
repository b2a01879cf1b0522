import { z } from 'zod';

/** A row of an uploaded sheet that was refused. */
export const badRowSchema = z.object({
  line: z.int(),
  column: z.string().nullable(),
  reason: z.string(),
  /** The value as it stands, masked where it may be personal. */
  excerpt: z.string(),
});
export type BadRow = z.infer<typeof badRowSchema>;
