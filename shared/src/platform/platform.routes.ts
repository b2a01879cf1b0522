import { z } from 'zod';
import {
  divisionSchema,
  outboxEventSchema,
  referenceEntrySchema,
  systemInfoSchema,
  systemStatusSchema,
} from './platform.schemas';
import { defineRoutes } from './route';
import { idParamsSchema, pageOf, pageQuerySchema } from './schemas';

const referenceQuerySchema = z.object({
  q: z.string().trim().max(40).default(''),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const platformRoutes = defineRoutes({
  info: {
    summary: 'Tell the version and whether this is a demo',
    method: 'GET',
    path: '/system/info',
    access: 'public',
    perMinute: 120,
    reply: systemInfoSchema,
  },
  divisions: {
    summary: 'List the divisions of Henan down to county',
    method: 'GET',
    path: '/reference/divisions',
    access: 'public',
    perMinute: 120,
    reply: z.object({ items: z.array(divisionSchema) }),
  },
  institutions: {
    summary: 'Search schools by name or pinyin initials',
    method: 'GET',
    path: '/reference/institutions',
    access: 'public',
    perMinute: 300,
    query: referenceQuerySchema,
    reply: z.object({ items: z.array(referenceEntrySchema) }),
  },
  majors: {
    summary: 'Search majors by name or pinyin initials',
    method: 'GET',
    path: '/reference/majors',
    access: 'public',
    perMinute: 300,
    query: referenceQuerySchema,
    reply: z.object({ items: z.array(referenceEntrySchema) }),
  },
  status: {
    summary: 'Show the state of gateways and of the outbox',
    method: 'GET',
    path: '/system/status',
    access: ['officer'],
    reply: systemStatusSchema,
  },
  deadEvents: {
    summary: 'List outbox events that ran out of tries',
    method: 'GET',
    path: '/system/outbox',
    access: ['officer'],
    query: pageQuerySchema,
    reply: pageOf(outboxEventSchema),
  },
  resendEvent: {
    summary: 'Put a dead outbox event back into the queue',
    method: 'POST',
    path: '/system/outbox/:id/resend',
    access: ['officer'],
    params: idParamsSchema,
  },
});
