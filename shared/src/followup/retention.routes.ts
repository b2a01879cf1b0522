import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, pageOf } from '../platform/schemas';
import {
  hostFiguresQuerySchema,
  hostFiguresSchema,
  retentionAnswerSchema,
  retentionListQuerySchema,
  retentionRowSchema,
  retentionSchema,
} from './retention.schemas';

/** Whether trainees who were retained are still there, and figures per host. */
export const retentionRoutes = defineRoutes({
  due: {
    summary: "Retained trainees of the officer's division whose check is due, or contested; the longest waiting first",
    method: 'GET',
    path: '/retention-checks',
    access: ['officer'],
    query: retentionListQuerySchema,
    reply: pageOf(retentionRowSchema),
  },
  get: {
    summary: 'What is known of the retention after an internship, for its trainee, host and officers',
    method: 'GET',
    path: '/internships/:id/retention',
    access: ['seeker', 'host-agent', 'officer'],
    params: idParamsSchema,
    reply: retentionSchema,
  },
  answer: {
    summary: 'Say whether the trainee is still employed; an officer’s word settles what was said before',
    method: 'POST',
    path: '/internships/:id/retention-answers',
    access: ['seeker', 'host-agent', 'officer'],
    params: idParamsSchema,
    body: retentionAnswerSchema,
    reply: retentionSchema,
  },
  hostFigures: {
    summary: "Figures of the hosts of the officer's division, by rate",
    method: 'GET',
    path: '/host-figures',
    access: ['officer'],
    query: hostFiguresQuerySchema,
    reply: pageOf(hostFiguresSchema),
  },
  myHostFigures: {
    summary: "Figures of the agent's own hosts",
    method: 'GET',
    path: '/my-host-figures',
    access: ['host-agent'],
    reply: z.object({ items: z.array(hostFiguresSchema) }),
  },
});
