import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { dateSchema, idParamsSchema, idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/schemas';
import { agreementStatusSchema, agreementWaySchema, sealStateSchema } from './agreements.schemas';

/** A signed document of the caller. */
export const signedDocumentSchema = z.object({
  agreementId: idSchema,
  number: z.string(),
  versionNumber: z.int(),
  title: z.string(),
  hostName: z.string(),
  traineeName: z.string(),
  status: agreementStatusSchema,
  way: agreementWaySchema,
  startsOn: dateSchema,
  endsOn: dateSchema,
  signedAt: instantSchema,
  seal: sealStateSchema,
});
export type SignedDocument = z.infer<typeof signedDocumentSchema>;

/** 43 characters of base64url: 32 random bytes. */
export const shareTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, '链接不正确');

/** My documents. */
export const agreementDocumentRoutes = defineRoutes({
  mine: {
    summary: "Signed documents of the caller, or of the agent's hosts, newest first",
    method: 'GET',
    path: '/agreement-documents',
    access: ['seeker', 'host-agent'],
    query: pageQuerySchema.extend({ as: z.enum(['trainee', 'host']) }),
    reply: pageOf(signedDocumentSchema),
  },
  exportMine: {
    summary: 'All agreements of the caller with their history, as one zip file',
    method: 'GET',
    path: '/agreement-documents/export',
    access: ['seeker'],
    perMinute: 3,
    kind: 'download',
  },
  share: {
    summary: 'Make a link that opens the signed document once, within an hour',
    method: 'POST',
    path: '/agreements/:id/share-links',
    access: ['seeker', 'host-agent'],
    perMinute: 10,
    params: idParamsSchema,
    reply: z.object({ token: shareTokenSchema, endsAt: instantSchema }),
  },
  sharedInfo: {
    summary: 'Tell whether a link still opens, without using it up',
    method: 'POST',
    path: '/shared-documents/state',
    access: 'public',
    perMinute: 30,
    body: z.object({ token: shareTokenSchema }),
    reply: z.object({ state: z.enum(['open', 'used', 'ended', 'unknown']), endsAt: instantSchema.nullable() }),
  },
  openShared: {
    summary: 'Open a shared document; uses the link up',
    method: 'POST',
    path: '/shared-documents',
    access: 'public',
    perMinute: 10,
    body: z.object({ token: shareTokenSchema }),
    kind: 'download',
  },
});
