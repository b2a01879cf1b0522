import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';

/** How well a trainee does something by now. */
export const ratingLabels = { '1': '刚接触', '2': '需指导', '3': '基本掌握', '4': '熟练', '5': '可独立承担' } as const;
export const ratingSchema = z.enum(codesOf(ratingLabels));

export const logTaskSchema = z.object({
  /** The plan's goal that it belongs to; null for something else. */
  goalId: idSchema.nullable(),
  text: z.string().trim().min(1).max(200, '最多 200 字'),
});

/** The key by which one entry is known on every device: it is stored once however often it is sent. */
export const entryKeySchema = z.uuid('记录标识不正确').toLowerCase();

/** One log entry as the mentor writes it, for one trainee and one period. */
export const logEntryInputSchema = z.object({
  key: entryKeySchema,
  internshipId: idSchema,
  periodFrom: dateSchema,
  periodTo: dateSchema,
  tasks: z.array(logTaskSchema).min(1, '请至少写一项工作内容').max(20, '最多 20 项'),
  /** Days on which the trainee was there. */
  attendedDays: z.array(dateSchema).max(31),
  ratings: z
    .array(z.object({ skill: z.string().trim().min(1).max(40), rating: ratingSchema }))
    .max(20)
    .default([]),
  comment: z.string().trim().max(1_000, '最多 1000 字').default(''),
  /** Ids of photos that were uploaded before. */
  photoIds: z.array(idSchema).max(9, '最多 9 张照片').default([]),
  /** When the phone says that it was written. */
  writtenAt: instantSchema,
  /** Count of changes on the phone that the entry is based on; 0 for a new one. */
  basedOn: z.int().min(0).default(0),
});
export type LogEntryInput = z.infer<typeof logEntryInputSchema>;

/** What became of an entry that was sent. */
export const syncOutcomeSchema = z.object({
  key: entryKeySchema,
  /** `known`: the same was stored before; `conflict`: kept beside what another device sent, a person decides. */
  outcome: z.enum(['stored', 'known', 'conflict', 'refused']),
  entryId: idSchema.nullable(),
  revision: z.int().nullable(),
  /** What is wrong, by field; for `refused`. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type SyncOutcome = z.infer<typeof syncOutcomeSchema>;

export const syncEntriesSchema = z.object({
  /** Names the phone, to tell two devices of one mentor apart; made by the app, tells nothing else. */
  deviceId: z.uuid(),
  /** What the phone's clock says while it sends. */
  sentAt: instantSchema,
  entries: z.array(logEntryInputSchema).min(1).max(50, '一次最多上传 50 条'),
});

/** What a mentor says in an entry. */
const logContentSchema = z.object({
  periodFrom: dateSchema,
  periodTo: dateSchema,
  tasks: z.array(logTaskSchema),
  attendedDays: z.array(dateSchema),
  ratings: z.array(z.object({ skill: z.string(), rating: ratingSchema })),
  comment: z.string(),
  photoIds: z.array(idSchema),
  writtenAt: instantSchema,
  receivedAt: instantSchema,
  /** True: the phone's clock was wrong by more than a day, `receivedAt` counts. */
  clockWasWrong: z.boolean(),
});

/** A log entry as it is kept. */
export const logEntrySchema = logContentSchema.extend({
  id: idSchema,
  key: entryKeySchema,
  internshipId: idSchema,
  mentorName: z.string(),
  revision: z.int(),
  /** Whether the reader may change it: it is their own, and its days are neither closed nor too long ago. */
  mayEdit: z.boolean(),
  /** Another device's version of the same entry that nobody has decided about yet. */
  conflict: logContentSchema.nullable(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Which of two versions of an entry stands. */
export const resolveConflictSchema = z.object({
  revision: z.int(),
  keep: z.enum(['stored', 'other']),
});
