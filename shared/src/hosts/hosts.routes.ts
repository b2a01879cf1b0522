import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { divisionCodeSchema, idParamsSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import { publicHostSchema } from './hosts.schemas';

export const hostRoutes = defineRoutes({
  list: {
    summary: 'The public list of hosts (见习单位清单)',
    method: 'GET',
    path: '/hosts',
    access: 'public',
    perMinute: 300,
    query: pageQuerySchema.extend({
      q: z.string().trim().max(40).optional(),
      divisionCode: divisionCodeSchema.optional(),
    }),
    reply: pageOf(publicHostSchema),
  },
  get: {
    summary: 'One host of the public list',
    method: 'GET',
    path: '/hosts/:id',
    access: 'public',
    perMinute: 300,
    params: idParamsSchema,
    reply: publicHostSchema,
  },
});
