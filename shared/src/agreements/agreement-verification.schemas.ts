import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, instantSchema } from '../platform/schemas';

/** What the public page says of a number or a file. */
export const verificationStateLabels = {
  valid: '真实有效',
  ended: '真实，见习已结束',
  void: '已作废或失效',
  superseded: '真实，但已被新版本代替',
  changed: '文件在盖章后被改动过，不可信',
  'not-sealed': '文件上没有本平台的电子印章',
  unknown: '没有查到',
} as const;

export const verificationSchema = z.object({
  state: z.enum(codesOf(verificationStateLabels)),
  number: z.string().nullable(),
  versionNumber: z.int().nullable(),
  hostName: z.string().nullable(),
  /** Masked. */
  traineeName: z.string().nullable(),
  startsOn: dateSchema.nullable(),
  endsOn: dateSchema.nullable(),
  way: z.enum(['electronic', 'paper']).nullable(),
  sealedAt: instantSchema.nullable(),
  /** True: the seal is of the sandbox and proves nothing. */
  isSandboxSeal: z.boolean(),
});
export type Verification = z.infer<typeof verificationSchema>;
