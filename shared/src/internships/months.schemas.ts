import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, idSchema, instantSchema } from '../platform/schemas';
import { monthStatus } from './internship.status';
import { internshipSummarySchema } from './internships.schemas';

export const monthStatusSchema = z.enum(monthStatus.statuses);

/** What a trainee confirms, each by itself. */
export const monthPartLabels = { attendance: '考勤', stipend: '补助' } as const;
export const monthPartSchema = z.enum(codesOf(monthPartLabels));
export type MonthPart = z.infer<typeof monthPartSchema>;

/** The steps in the life of a month's record. */
export const monthEventLabels = {
  submit: '提交考勤和补助',
  pay: '补填补助发放情况',
  'confirm-attendance': '确认考勤无误',
  'confirm-stipend': '确认收到补助',
  confirm: '确认考勤无误、补助已收到',
  object: '提出异议',
  settle: '处理异议',
  'ask-correction': '申请更正',
  correct: '更正',
  'refuse-correction': '不予更正',
  reopen: '见习日期有变动，需要重新提交',
  'remind-submit': '提醒提交',
  'remind-pay': '提醒填写补助',
  'remind-answer': '提醒答复异议',
  'remind-confirm': '提醒确认',
} as const;
export const monthEventKindSchema = z.enum(codesOf(monthEventLabels));
export type MonthEventKind = z.infer<typeof monthEventKindSchema>;

/** What a month's record says: what a correction changes. */
export const monthFiguresSchema = z.object({
  attendedDays: z.array(dateSchema).max(31),
  /** Null: not paid yet. */
  stipendFen: z.int().min(0).max(100_000_000, '金额过大，请核对').nullable(),
  stipendPaidOn: dateSchema.nullable(),
});
export type MonthFigures = z.infer<typeof monthFiguresSchema>;

/** One entry of a month's history. */
export const monthEventSchema = z.object({
  id: idSchema,
  kind: monthEventKindSchema,
  by: z.enum(['trainee', 'mentor', 'host', 'bureau', 'platform']),
  at: instantSchema,
  /** Words of who acted; empty: none. */
  text: z.string(),
  /** What an objection is about. */
  about: z.array(monthPartSchema),
  photoIds: z.array(idSchema),
  before: monthFiguresSchema.nullable(),
  after: monthFiguresSchema.nullable(),
});
export type MonthEvent = z.infer<typeof monthEventSchema>;

const reportTextSchema = z.string().trim().max(500, '最多 500 字');

/** The trainee's report on a month: short, in three parts. */
export const monthReportInputSchema = z.object({
  /** Of the report; 0: there is none yet. */
  revision: z.int().min(0),
  done: reportTextSchema.min(1, '请写本月做了什么'),
  learned: reportTextSchema.default(''),
  difficulties: reportTextSchema.default(''),
});

export const monthReportSchema = z.object({
  revision: z.int(),
  done: z.string(),
  learned: z.string(),
  difficulties: z.string(),
  writtenAt: instantSchema,
});
export type MonthReport = z.infer<typeof monthReportSchema>;

/** A month as a row of its internship's list. */
export const monthSummarySchema = z.object({
  number: z.int(),
  from: dateSchema,
  to: dateSchema,
  status: monthStatusSchema,
  /** Days attended, as submitted; null before. */
  attended: z.int().nullable(),
  stipendFen: z.int().nullable(),
  /** Last day on which it is in time to do what the month waits for; null: for nothing. */
  dueOn: dateSchema.nullable(),
  isLate: z.boolean(),
  /** Over, so that it can be submitted. */
  isOver: z.boolean(),
  isCorrectionAsked: z.boolean(),
  hasReport: z.boolean(),
});
export type MonthSummary = z.infer<typeof monthSummarySchema>;

/** The record of one month, with what it rests on and how it came about. */
export const monthSchema = monthSummarySchema.extend({
  internshipId: idSchema,
  /** 0: nobody has submitted anything yet. */
  revision: z.int(),
  /** As submitted; empty before. */
  attendedDays: z.array(dateSchema),
  /** Days that the mentor's entries name. */
  loggedDays: z.array(dateSchema),
  /** Days of approved leave. */
  leaveDays: z.array(dateSchema),
  /** Log entries of the month: as submitted, else so far. */
  entries: z.int(),
  entriesNeeded: z.int(),
  stipendPaidOn: dateSchema.nullable(),
  /** What the month before was paid, to begin with. */
  lastStipendFen: z.int().nullable(),
  proofPhotoIds: z.array(idSchema),
  submittedAt: instantSchema.nullable(),
  attendanceConfirmedAt: instantSchema.nullable(),
  stipendConfirmedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  report: monthReportSchema.nullable(),
  /** Oldest first. */
  events: z.array(monthEventSchema),
});
export type Month = z.infer<typeof monthSchema>;

const photoIdsSchema = z.array(idSchema).max(9, '最多 9 张照片').default([]);
const noteSchema = z.string().trim().max(500, '最多 500 字').default('');
const wordsSchema = z.string().trim().min(2, '请写明情况').max(500, '最多 500 字');

export const submitMonthSchema = monthFiguresSchema.extend({
  revision: z.int().min(0),
  proofPhotoIds: photoIdsSchema,
  /** Words for the trainee: an answer to an objection, why a day of leave was attended, why nothing is paid. */
  note: noteSchema,
});

export const payMonthSchema = z.object({
  revision: z.int().min(1),
  stipendFen: z.int('请填写金额').min(0).max(100_000_000, '金额过大，请核对'),
  stipendPaidOn: dateSchema,
  proofPhotoIds: photoIdsSchema,
  note: noteSchema,
});

export const confirmMonthSchema = z.object({
  revision: z.int().min(1),
  parts: z.array(monthPartSchema).min(1, '请先勾选要确认的内容'),
});

export const objectMonthSchema = z.object({
  revision: z.int().min(1),
  about: z.array(monthPartSchema).min(1, '请选择哪里不对'),
  text: wordsSchema,
  photoIds: photoIdsSchema,
});

/** An officer's decision: the figures as they stand from now on, with the reason. */
export const decideMonthSchema = monthFiguresSchema.extend({
  revision: z.int().min(1),
  reason: wordsSchema,
});

/** Words with which a party asks for a correction, or an officer refuses it. */
export const monthWordsSchema = z.object({ revision: z.int().min(1), text: wordsSchema });

/** A month that waits for the reader, with whose it is. */
export const waitingMonthSchema = z.object({ internship: internshipSummarySchema, month: monthSummarySchema });
export type WaitingMonth = z.infer<typeof waitingMonthSchema>;
