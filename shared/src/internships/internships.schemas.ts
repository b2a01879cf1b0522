import { z } from 'zod';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';
import { internshipStatus } from './internship.status';
import { entryKeySchema, logEntryInputSchema } from './log-entries';

export const internshipStatusSchema = z.enum(internshipStatus.statuses);

/** A goal of the plan, for one month. */
export const planGoalSchema = z.object({
  id: idSchema,
  month: z.int().min(1).max(12),
  text: z.string(),
  /** What is rated; empty: the goal is not rated. */
  skill: z.string(),
});

export const internshipSummarySchema = z.object({
  id: idSchema,
  agreementId: idSchema,
  status: internshipStatusSchema,
  postTitle: z.string(),
  hostName: z.string(),
  /** Masked for officers. */
  traineeName: z.string(),
  mentorName: z.string(),
  startsOn: dateSchema,
  endsOn: dateSchema,
  /** Null before the first and after the last day. */
  monthNumber: z.int().nullable(),
  lastLoggedDay: dateSchema.nullable(),
});
export type InternshipSummary = z.infer<typeof internshipSummarySchema>;

/** One internship, for its parties and the officers of its division. */
export const internshipSchema = internshipSummarySchema.extend({
  agreementNumber: z.string(),
  /** When the trainee acknowledged the safety training; null: not yet. */
  safetyAcknowledgedAt: instantSchema.nullable(),
  /** The plan, by month. */
  goals: z.array(planGoalSchema),
});
export type Internship = z.infer<typeof internshipSchema>;

/** What a mentor has to do for one trainee today. */
export const mentorTaskSchema = internshipSummarySchema.extend({
  needsEntry: z.boolean(),
  /** Days since the last day that an entry is about, or since the first day. */
  daysWithoutEntry: z.int(),
  isLate: z.boolean(),
  /** Entries of which two devices have sent different versions. */
  conflicts: z.int(),
  /** Numbers of the months that are over and not submitted. */
  monthsToSubmit: z.array(z.int()),
  /** Last day of the closed months, about which no entry is taken any more; null: none is closed. */
  closedUntil: dateSchema.nullable(),
  /** Days that entries are about, by the entry's key. */
  periods: z.array(z.object({ key: entryKeySchema, from: dateSchema, to: dateSchema })),
  /** What the latest entry says, to be copied into the next one; null before the first. */
  last: logEntryInputSchema.pick({ tasks: true, ratings: true, comment: true }).nullable(),
  goals: z.array(planGoalSchema),
});
export type MentorTask = z.infer<typeof mentorTaskSchema>;
