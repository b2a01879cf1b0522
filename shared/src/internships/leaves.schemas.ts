import { z } from 'zod';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';
import { leaveStatus } from './leave.status';
import { LEAVE_KINDS } from './leave-rules';

/** A request for leave, for trainee, mentor, host and bureau; the bureau does not see the words. */
export const leaveSchema = z.object({
  id: idSchema,
  kind: z.enum(LEAVE_KINDS),
  from: dateSchema,
  /** Last day, included. */
  to: dateSchema,
  status: z.enum(leaveStatus.statuses),
  /** The trainee's words; null: none were given, or they are not the reader's to see. */
  reason: z.string().nullable(),
  requestedAt: instantSchema,
  answeredBy: z.enum(['mentor', 'host']).nullable(),
  answer: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
  /** When the trainee took it back. */
  takenBackAt: instantSchema.nullable(),
});
export type Leave = z.infer<typeof leaveSchema>;

/** What a trainee asks for; `checkLeave` says what is wrong with the days. */
export const requestLeaveSchema = z.object({
  kind: z.enum(LEAVE_KINDS, '请选择请假类型'),
  from: dateSchema,
  to: dateSchema,
  reason: z.string().trim().max(300, '最多 300 字').default(''),
});

export const answerLeaveSchema = z
  .object({
    answer: z.enum(['approve', 'refuse']),
    words: z.string().trim().max(200, '最多 200 字').default(''),
  })
  .refine(({ answer, words }) => answer === 'approve' || words.length >= 2, {
    path: ['words'],
    message: '请写明不批准的原因',
  });

/** A request that waits for an answer, as a notice above the lists of a mentor or a host. */
export const waitingLeaveSchema = z.object({
  id: idSchema,
  internshipId: idSchema,
  traineeName: z.string(),
  kind: z.enum(LEAVE_KINDS),
  from: dateSchema,
  to: dateSchema,
});
export type WaitingLeave = z.infer<typeof waitingLeaveSchema>;
