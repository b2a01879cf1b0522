import { defineRoutes } from '../platform/route';
import { idParamsSchema, idSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  mentorSchema,
  mentorStatusSchema,
  newMentorSchema,
  retireMentorSchema,
  updateMentorSchema,
} from './mentors.schemas';

export const mentorRoutes = defineRoutes({
  list: {
    summary: "Mentors of the agent's hosts, the newest first",
    method: 'GET',
    path: '/mentors',
    access: ['host-agent'],
    query: pageQuerySchema.extend({ hostId: idSchema.optional(), status: mentorStatusSchema.optional() }),
    reply: pageOf(mentorSchema),
  },
  add: {
    summary: "Add a mentor to one of the agent's hosts; the phone signs in as that host's mentor from then on",
    method: 'POST',
    path: '/mentors',
    access: ['host-agent'],
    body: newMentorSchema,
    reply: mentorSchema,
  },
  update: {
    summary: 'Correct a mentor; with another phone another account takes the place of the one so far',
    method: 'PUT',
    path: '/mentors/:id',
    access: ['host-agent'],
    params: idParamsSchema,
    body: updateMentorSchema,
    reply: mentorSchema,
  },
  retire: {
    summary: 'Retire a mentor who has no trainees; the account loses the role',
    method: 'POST',
    path: '/mentors/:id/retire',
    access: ['host-agent'],
    params: idParamsSchema,
    body: retireMentorSchema,
    reply: mentorSchema,
  },
});
