import { z } from 'zod';
import { defineRoutes } from '../platform/route';
import { verificationSchema } from './agreement-verification.schemas';

/** The public check of an agreement. */
export const agreementVerificationRoutes = defineRoutes({
  byNumber: {
    summary: 'Tell whether an agreement of this number exists and is valid',
    method: 'GET',
    path: '/agreement-verifications/:number',
    access: 'public',
    perMinute: 30,
    params: z.object({ number: z.string().trim().min(10).max(40) }),
    reply: verificationSchema,
  },
  byFile: {
    summary: 'Tell whether a PDF is a sealed agreement and unchanged; the file is not kept',
    method: 'POST',
    path: '/agreement-verifications',
    access: 'public',
    perMinute: 6,
    kind: 'upload',
    uploadMegabytes: 20,
    reply: verificationSchema,
  },
});
