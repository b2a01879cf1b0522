import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { dateSchema, idParamsSchema, instantSchema } from '../platform/schemas';

/** The safety training of the first day. */
export const safetyStateSchema = z.object({
  /** Null: not yet. */
  acknowledgedAt: instantSchema.nullable(),
  /** First day on which it can be acknowledged. */
  from: dateSchema,
  /** The wording that was acknowledged, else the one in force. */
  version: z.string(),
  points: z.array(z.string()),
});
export type SafetyState = z.infer<typeof safetyStateSchema>;

export const internshipSafetyRoutes = defineRoutes({
  get: {
    summary: 'The safety training of an internship, and whether its trainee has acknowledged it',
    method: 'GET',
    path: '/internships/:id/safety',
    access: ['seeker', 'mentor', 'host-agent', 'officer'],
    params: idParamsSchema,
    reply: safetyStateSchema,
  },
  acknowledge: {
    summary: 'Acknowledge the safety training, on or after the first day',
    method: 'POST',
    path: '/internships/:id/safety',
    access: ['seeker'],
    params: idParamsSchema,
    body: z.object({ version: z.string().max(20) }),
    reply: safetyStateSchema,
  },
});
