import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idSchema } from '../platform/schemas';
import { internshipSummarySchema } from './internships.schemas';

/** A host's trainee for whom something is to be done. */
export const hostTraineeSchema = internshipSummarySchema.extend({
  needsEntry: z.boolean(),
  daysWithoutEntry: z.int(),
  isLate: z.boolean(),
  /** Numbers of months that are over and not submitted. */
  monthsToSubmit: z.array(z.int()),
});
export type HostTrainee = z.infer<typeof hostTraineeSchema>;

export const hostOverviewSchema = z.object({
  /** Who is there today. */
  trainees: z.int(),
  missingLogs: z.int(),
  monthsToSubmit: z.int(),
  mentors: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      trainees: z.int(),
      /** More than a mentor may have. */
      isOverloaded: z.boolean(),
    }),
  ),
  traineesPerMentor: z.int(),
  /** Those for whom something is to be done, the longest without an entry first; at most 100. */
  toDo: z.array(hostTraineeSchema),
});
export type HostOverview = z.infer<typeof hostOverviewSchema>;

/** A host's view of all its internships. */
export const hostingRoutes = defineRoutes({
  overview: {
    summary: "How the internships of the agent's hosts stand: mentors, missing logs, months to submit",
    method: 'GET',
    path: '/host/internships/overview',
    access: ['host-agent'],
    reply: hostOverviewSchema,
  },
});
