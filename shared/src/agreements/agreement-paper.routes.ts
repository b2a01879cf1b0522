import { defineRoutes } from '../platform/route';
import { idParamsSchema, idSchema } from '../platform/schemas';
import { decidePaperSchema } from './agreement-paper.schemas';
import { agreementReply } from './agreement-reply';
import { reasonSchema } from './agreements.schemas';

const scanParamsSchema = idParamsSchema.extend({ scanId: idSchema });

/** The way on paper: print, sign, stamp, upload, and an officer confirms. */
export const agreementPaperRoutes = defineRoutes({
  choosePaper: {
    ...agreementReply,
    summary: 'Sign this version on paper; only before anybody has signed it electronically',
    path: '/agreements/:id/paper',
    access: ['host-agent'],
    body: reasonSchema,
  },
  addScan: {
    ...agreementReply,
    summary: 'Add a photo or PDF of the signed paper',
    path: '/agreements/:id/scans',
    access: ['host-agent', 'seeker'],
    kind: 'upload',
    uploadMegabytes: 20,
  },
  scan: {
    summary: 'One photo or PDF of the signed paper',
    method: 'GET',
    path: '/agreements/:id/scans/:scanId',
    access: ['host-agent', 'seeker', 'officer'],
    params: scanParamsSchema,
    kind: 'download',
  },
  removeScan: {
    ...agreementReply,
    summary: 'Take a photo or PDF out again before it is submitted',
    method: 'DELETE',
    path: '/agreements/:id/scans/:scanId',
    access: ['host-agent', 'seeker'],
    params: scanParamsSchema,
  },
  submitScans: {
    ...agreementReply,
    summary: "Join the uploads to one PDF and give it to the division's officers",
    path: '/agreements/:id/scans/submit',
    access: ['host-agent', 'seeker'],
  },
  joinedScan: {
    summary: 'The signed paper as one PDF',
    method: 'GET',
    path: '/agreements/:id/paper/pdf',
    access: ['host-agent', 'seeker', 'officer'],
    params: idParamsSchema,
    kind: 'download',
  },
  decidePaper: {
    ...agreementReply,
    summary: 'Confirm the signed paper, or return it, with the reason',
    path: '/agreements/:id/paper/decide',
    access: ['officer'],
    stepUp: true,
    body: decidePaperSchema,
  },
});
