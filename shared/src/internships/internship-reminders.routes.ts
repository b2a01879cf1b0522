import { defineRoutes } from '../platform/route';
import { reminderTimesSchema } from './reminder-times';

/** When a mentor is reminded of missing entries. */
export const internshipReminderRoutes = defineRoutes({
  get: {
    summary: "The mentor's reminder times; the usual ones until some are chosen",
    method: 'GET',
    path: '/mentor/reminder-times',
    access: ['mentor'],
    reply: reminderTimesSchema,
  },
  set: {
    summary: 'Choose when to be reminded, or not at all; holds from the next chosen hour on',
    method: 'PUT',
    path: '/mentor/reminder-times',
    access: ['mentor'],
    body: reminderTimesSchema,
    reply: reminderTimesSchema,
  },
});
