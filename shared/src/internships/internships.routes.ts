import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { dateSchema, idParamsSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import { internshipSchema, internshipSummarySchema, mentorTaskSchema } from './internships.schemas';
import {
  entryKeySchema,
  logEntrySchema,
  resolveConflictSchema,
  syncEntriesSchema,
  syncOutcomeSchema,
} from './log-entries';

/** Internships and the mentor's log. */
export const internshipRoutes = defineRoutes({
  mine: {
    summary: "Internships of the caller as trainee or mentor, or of the agent's hosts, latest first day first",
    method: 'GET',
    path: '/internships',
    access: ['seeker', 'host-agent', 'mentor'],
    query: pageQuerySchema.extend({ as: z.enum(['trainee', 'host', 'mentor']) }),
    reply: pageOf(internshipSummarySchema),
  },
  get: {
    summary: 'One internship with its plan, for its parties, its mentor and the officers of its division',
    method: 'GET',
    path: '/internships/:id',
    access: ['seeker', 'host-agent', 'mentor', 'officer'],
    params: idParamsSchema,
    reply: internshipSchema,
  },
  entries: {
    summary: 'Log entries of an internship, the latest period first',
    method: 'GET',
    path: '/internships/:id/log-entries',
    access: ['seeker', 'host-agent', 'mentor', 'officer'],
    params: idParamsSchema,
    query: pageQuerySchema.extend({
      /** Only the entries that have this key. */
      key: entryKeySchema.optional(),
      /** Only those of which two devices have sent different versions. */
      only: z.enum(['conflicts']).optional(),
    }),
    reply: pageOf(logEntrySchema),
  },
  today: {
    summary: 'What the mentor has to do for each trainee today; at most 100, the longest without an entry first',
    method: 'GET',
    path: '/mentor/today',
    access: ['mentor'],
    reply: z.object({ day: dateSchema, now: instantSchema, items: z.array(mentorTaskSchema) }),
  },
  sync: {
    summary: 'Take over entries from a phone; each is stored or refused by itself, and is never stored twice',
    method: 'POST',
    path: '/mentor/log-entries',
    // A mentor whose role has ended meanwhile is told so entry by entry; nothing is taken over.
    access: 'signed-in',
    body: syncEntriesSchema,
    reply: z.object({ items: z.array(syncOutcomeSchema) }),
  },
  resolveConflict: {
    summary: 'Decide which of two versions of an entry stands',
    method: 'POST',
    path: '/mentor/log-entries/:id/resolve',
    access: ['mentor'],
    params: idParamsSchema,
    body: resolveConflictSchema,
    reply: logEntrySchema,
  },
});
