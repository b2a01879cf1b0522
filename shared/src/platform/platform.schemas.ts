import { z } from 'zod';
import { idSchema, instantSchema } from './schemas';

/** What anybody may know of the running system. */
export const systemInfoSchema = z.object({
  version: z.string(),
  /** Demo mode: demo accounts exist and their phone code is shown. */
  demo: z.boolean(),
  demoCode: z.string().nullable(),
});

/** One entry of a reference list (school, major, division) as a search field shows it. */
export const referenceEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  /** A word that tells it from others: the city of a school, the class of a major. */
  hint: z.string().nullable(),
});

export const divisionSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  parentCode: z.string().nullable(),
  initials: z.string(),
});
export type Division = z.infer<typeof divisionSchema>;

/** What an officer sees of the machinery. */
export const systemStatusSchema = z.object({
  gateways: z.array(
    z.object({ name: z.string(), mode: z.enum(['live', 'sandbox']), pausedUntil: instantSchema.nullable() }),
  ),
  outbox: z.object({ pending: z.int(), leased: z.int(), dead: z.int(), oldestPendingSeconds: z.int() }),
});

export const outboxEventSchema = z.object({
  id: idSchema,
  type: z.string(),
  status: z.enum(['pending', 'leased', 'done', 'dead']),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: instantSchema,
});
