import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { dateSchema, idParamsSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import { agreementTemplateSchema, templateTextSchema } from './agreement-template.schemas';

const template = { params: idParamsSchema, reply: agreementTemplateSchema, access: ['officer'] } as const;

/** Templates of the agreement; officers of the province edit them, all officers read them. */
export const agreementTemplateRoutes = defineRoutes({
  list: {
    summary: 'Templates, newest first',
    method: 'GET',
    path: '/agreement-templates',
    access: ['officer'],
    query: pageQuerySchema,
    reply: pageOf(agreementTemplateSchema),
  },
  get: { ...template, summary: 'One template', method: 'GET', path: '/agreement-templates/:id' },
  placeholders: {
    summary: 'The values that a clause can name, and which of them every template must name',
    method: 'GET',
    path: '/agreement-template-placeholders',
    access: ['officer'],
    reply: z.object({
      items: z.array(z.object({ key: z.string(), label: z.string(), required: z.boolean(), sample: z.string() })),
    }),
  },
  create: {
    summary: 'Begin a draft as a copy of the template that is in force',
    method: 'POST',
    path: '/agreement-templates',
    access: ['officer'],
    reply: agreementTemplateSchema,
  },
  edit: {
    ...template,
    summary: 'Save a draft; problems are listed, not refused',
    method: 'PUT',
    path: '/agreement-templates/:id',
    body: z.object({ revision: z.int(), text: templateTextSchema }),
  },
  preview: {
    summary: 'A draft filled with sample values, as PDF',
    method: 'GET',
    path: '/agreement-templates/:id/preview',
    access: ['officer'],
    params: idParamsSchema,
    kind: 'download',
  },
  publish: {
    ...template,
    summary: 'Publish a draft without problems from a day on; published text never changes',
    method: 'POST',
    path: '/agreement-templates/:id/publish',
    stepUp: true,
    body: z.object({ revision: z.int(), effectiveFrom: dateSchema }),
  },
  withdraw: {
    ...template,
    summary: 'Throw a draft away, or withdraw a published template before its first day',
    method: 'POST',
    path: '/agreement-templates/:id/withdraw',
  },
});
