import { z } from 'zod';
import { verificationSchema } from '../agreements/agreement-verification.schemas';
import { codesOf } from '../platform/enum';
import { defineRoutes } from '../platform/route';
import { dateSchema, instantSchema } from '../platform/schemas';
import { evaluationResultSchema } from './evaluations';

/** What the public number of a certificate begins with (见习证明); see `publicNumber`. */
export const CERTIFICATE_PREFIX = 'JX';

/** What the public page says of a certificate's number or file. */
export const certificateStateLabels = {
  valid: '真实有效',
  changed: '文件在盖章后被改动过，不可信',
  'not-sealed': '文件上没有本平台的电子印章',
  unknown: '没有查到',
} as const;

export const certificateVerificationSchema = z.object({
  state: z.enum(codesOf(certificateStateLabels)),
  number: z.string().nullable(),
  hostName: z.string().nullable(),
  postTitle: z.string().nullable(),
  /** Masked. */
  traineeName: z.string().nullable(),
  startsOn: dateSchema.nullable(),
  /** The real last day. */
  endsOn: dateSchema.nullable(),
  result: evaluationResultSchema.nullable(),
  sealedAt: instantSchema.nullable(),
  /** True: the seal is of the sandbox and proves nothing. */
  isSandboxSeal: z.boolean(),
});
export type CertificateVerification = z.infer<typeof certificateVerificationSchema>;

/** What a file turned out to be. What is sealed but unknown, changed or not sealed is told as an agreement is. */
export const documentVerificationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreement'), agreement: verificationSchema }),
  z.object({ kind: z.literal('certificate'), certificate: certificateVerificationSchema }),
]);
export type DocumentVerification = z.infer<typeof documentVerificationSchema>;

/** The public check of certificates, and of files of which nobody knows yet what they are. */
export const certificateVerificationRoutes = defineRoutes({
  byNumber: {
    summary: 'Tell whether a certificate of this number exists',
    method: 'GET',
    path: '/certificate-verifications/:number',
    access: 'public',
    perMinute: 30,
    params: z.object({ number: z.string().trim().min(10).max(40) }),
    reply: certificateVerificationSchema,
  },
  byFile: {
    summary: 'Tell whether a PDF is a sealed certificate and unchanged; the file is not kept',
    method: 'POST',
    path: '/certificate-verifications',
    access: 'public',
    perMinute: 6,
    kind: 'upload',
    uploadMegabytes: 20,
    reply: certificateVerificationSchema,
  },
  anyFile: {
    summary: 'Tell whether a PDF is a sealed agreement or certificate and unchanged; the file is not kept',
    method: 'POST',
    path: '/document-verifications',
    access: 'public',
    perMinute: 6,
    kind: 'upload',
    uploadMegabytes: 20,
    reply: documentVerificationSchema,
  },
});
