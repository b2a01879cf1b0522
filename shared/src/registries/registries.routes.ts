import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import { badRowSchema } from '../platform/sheet-import';
import {
  matchRunSchema,
  registryImportSchema,
  registryKindSchema,
  registryReviewSchema,
  registryUploadSchema,
  reviewDecisionSchema,
  reviewListQuerySchema,
} from './registries.schemas';

export const registryRoutes = defineRoutes({
  kinds: {
    summary: 'Kinds of registry that registrants are matched against',
    method: 'GET',
    path: '/registries/kinds',
    access: ['officer'],
    reply: z.object({ items: z.array(registryKindSchema) }),
  },
  upload: {
    summary: 'Upload a registry file; a worker imports and matches it',
    method: 'POST',
    path: '/registries/imports',
    access: ['officer'],
    kind: 'upload',
    body: registryUploadSchema,
    reply: registryImportSchema,
  },
  imports: {
    summary: "Imports of the officer's division and below",
    method: 'GET',
    path: '/registries/imports',
    access: ['officer'],
    query: pageQuerySchema,
    reply: pageOf(registryImportSchema),
  },
  getImport: {
    summary: 'One import with its progress and counts',
    method: 'GET',
    path: '/registries/imports/:id',
    access: ['officer'],
    params: idParamsSchema,
    reply: registryImportSchema,
  },
  cancelImport: {
    summary: 'Stop an import that has not ended; nothing of it is kept',
    method: 'POST',
    path: '/registries/imports/:id/cancel',
    access: ['officer'],
    params: idParamsSchema,
    reply: registryImportSchema,
  },
  badRows: {
    summary: 'Rows that were refused, by line and reason',
    method: 'GET',
    path: '/registries/imports/:id/bad-rows',
    access: ['officer'],
    params: idParamsSchema,
    query: pageQuerySchema,
    reply: pageOf(badRowSchema),
  },
  badRowsFile: {
    summary: 'The refused rows as a sheet',
    method: 'GET',
    path: '/registries/imports/:id/bad-rows.xlsx',
    access: ['officer'],
    params: idParamsSchema,
    kind: 'download',
  },
  runs: {
    summary: 'Match runs with their counts',
    method: 'GET',
    path: '/registries/runs',
    access: ['officer'],
    query: pageQuerySchema,
    reply: pageOf(matchRunSchema),
  },
  reviews: {
    summary: 'Rows with the number of a seeker and another name',
    method: 'GET',
    path: '/registries/reviews',
    access: ['officer'],
    query: reviewListQuerySchema,
    reply: pageOf(registryReviewSchema),
  },
  decideReview: {
    summary: 'Settle a review by what documents show',
    method: 'POST',
    path: '/registries/reviews/:id/decision',
    access: ['officer'],
    params: idParamsSchema,
    body: reviewDecisionSchema,
    reply: registryReviewSchema,
  },
});
