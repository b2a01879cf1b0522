import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';

export const paperStatusLabels = {
  collecting: '打印签字后上传',
  submitted: '等待人社部门核验',
  returned: '被退回，请重新上传',
  confirmed: '已核验',
} as const;

/** SHA-256 of the uploads joined to one PDF, lower-case hex: what the officer looks at. */
const fileHashSchema = z.string().regex(/^[0-9a-f]{64}$/, '文件标识不正确');

/** The way of an agreement that is signed on paper. */
export const paperSchema = z.object({
  status: z.enum(codesOf(paperStatusLabels)),
  /** Photos and PDFs of the signed paper, in order. */
  scans: z.array(z.object({ id: idSchema, fileName: z.string(), pages: z.int(), uploadedAt: instantSchema })),
  /** The officer's words at the last decision. */
  reason: z.string().nullable(),
  /** Of what was submitted last; absent before. */
  fileHash: fileHashSchema.optional(),
});
export type Paper = z.infer<typeof paperSchema>;

export const decidePaperSchema = z.object({
  decision: z.enum(['confirm', 'return']),
  reason: z.string().trim().min(2, '请写明核验情况').max(200, '最多 200 字'),
  /** The day on the paper; needed to confirm. */
  signedOn: dateSchema.optional(),
  /** What the officer has looked at; refused if something else was submitted meanwhile. */
  fileHash: fileHashSchema.optional(),
});
