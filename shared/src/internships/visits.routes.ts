import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, idSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import {
  drawSpotCheckSchema,
  followUpSchema,
  recordVisitSchema,
  spotCheckDetailSchema,
  spotCheckItemSchema,
  spotCheckSchema,
  visitSchema,
} from './visits.schemas';

/** Spot checks and visits; only officers see them. */
export const visitRoutes = defineRoutes({
  draw: {
    summary: 'Draw internships that run today at random; who drew when out of how many is kept, with the seed',
    method: 'POST',
    path: '/officer/spot-checks',
    access: ['officer'],
    body: drawSpotCheckSchema,
    reply: z.object({ id: idSchema }),
  },
  spotChecks: {
    summary: "Spot checks of the officer's divisions, the latest first",
    method: 'GET',
    path: '/officer/spot-checks',
    access: ['officer'],
    query: pageQuerySchema,
    reply: pageOf(spotCheckSchema),
  },
  spotCheck: {
    summary: 'One spot check with what proves that nobody chose',
    method: 'GET',
    path: '/officer/spot-checks/:id',
    access: ['officer'],
    params: idParamsSchema,
    reply: spotCheckDetailSchema,
  },
  spotCheckItems: {
    summary: 'The internships that were drawn, in the order of the draw, and which have been visited',
    method: 'GET',
    path: '/officer/spot-checks/:id/internships',
    access: ['officer'],
    params: idParamsSchema,
    query: pageQuerySchema,
    reply: pageOf(spotCheckItemSchema),
  },
  record: {
    summary: 'Record a visit, as part of a spot check or without one',
    method: 'POST',
    path: '/officer/internships/:id/visits',
    access: ['officer'],
    params: idParamsSchema,
    body: recordVisitSchema,
    reply: z.object({ id: idSchema }),
  },
  visits: {
    summary: 'The visits of one internship, the latest first',
    method: 'GET',
    path: '/officer/internships/:id/visits',
    access: ['officer'],
    params: idParamsSchema,
    query: pageQuerySchema,
    reply: pageOf(visitSchema),
  },
  followUps: {
    summary: "Internships of the officer's divisions that are to be looked at again, the earliest day first",
    method: 'GET',
    path: '/officer/follow-ups',
    access: ['officer'],
    query: pageQuerySchema,
    reply: pageOf(followUpSchema),
  },
});
