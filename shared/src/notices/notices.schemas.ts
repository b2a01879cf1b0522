import { z } from 'zod';
import { idSchema, instantSchema } from '../platform/schemas';
import { postSummarySchema } from '../posts/posts.schemas';
import { audienceSchema } from './audience';
import { findHardshipWords } from './hardship-words';
import { noticeStatus } from './notice.status';

/** How one notice fares with one person on one channel. `unknown`: the answer was cut off, it may have arrived. */
export const deliveryStatusLabels = {
  pending: '等待发送',
  attempting: '发送中',
  delivered: '已送达',
  skipped: '未发送（本人未授权或已退订）',
  failed: '发送失败',
  unknown: '结果未知（可能已送达）',
} as const;
export const deliveryStatusSchema = z.enum(Object.keys(deliveryStatusLabels) as [keyof typeof deliveryStatusLabels]);
export type DeliveryStatus = keyof typeof deliveryStatusLabels;

export const channelSchema = z.enum(['inbox', 'wechat', 'sms']);
export type Channel = z.infer<typeof channelSchema>;

/** Text that shows on lock screens: it must not tell that the reader is in hardship. */
function forLockScreen(text: z.ZodString) {
  return text.superRefine((value, context) => {
    const words = findHardshipWords(value).map((word) => `“${word}”`);
    if (words.length === 0) return;
    const message = `消息会显示在手机锁屏上，请去掉${words.join('')}，可以写“适合您的岗位”`;
    context.addIssue({ code: 'custom', message });
  });
}

/** What an officer writes. Title and text must not name a hardship: they may show on a lock screen. */
export const noticeContentSchema = z.object({
  title: forLockScreen(z.string().trim().min(2, '请填写标题').max(40, '标题最多 40 字')),
  text: forLockScreen(z.string().trim().min(2, '请填写正文').max(1000, '正文最多 1000 字')),
  postIds: z.array(idSchema).max(10, '最多附 10 个岗位').default([]),
  audience: audienceSchema,
});
export type NoticeContent = z.infer<typeof noticeContentSchema>;

export const noticeSchema = z.object({
  id: idSchema,
  title: z.string(),
  text: z.string(),
  audience: audienceSchema,
  posts: z.array(postSummarySchema),
  status: z.enum(noticeStatus.statuses),
  divisionCode: z.string(),
  sendAt: instantSchema.nullable(),
  sentAt: instantSchema.nullable(),
  recipients: z.int().nullable(),
  /** How many deliveries of each channel are in each status. */
  deliveries: z.array(z.object({ channel: channelSchema, status: deliveryStatusSchema, count: z.int() })),
  createdAt: instantSchema,
  version: z.int(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const audiencePreviewSchema = z.object({
  people: z.int(),
  sample: z.array(z.object({ maskedName: z.string(), maskedPhone: z.string(), divisionName: z.string() })),
});

export const deliverySchema = z.object({
  id: idSchema,
  channel: channelSchema,
  status: deliveryStatusSchema,
  maskedName: z.string(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  changedAt: instantSchema,
});

/** Desks that a message can lead to. */
const deskCodes = ['mentor-today', 'host-internships'] as const;
export type MessageDesk = (typeof deskCodes)[number];

/** A message in a person's inbox. */
export const messageSchema = z.object({
  id: idSchema,
  kind: z.enum(['notice', 'application', 'system']),
  title: z.string(),
  text: z.string(),
  posts: z.array(postSummarySchema),
  /** Where the message leads: an application of the reader, if any. */
  applicationId: idSchema.nullable(),
  /** The same for an agreement of the reader or of the reader's host. */
  agreementId: idSchema.nullable(),
  internshipId: idSchema.nullable(),
  /** The desk where the reader sees all that the message is about, if it is about several. */
  opens: z.enum(deskCodes).nullable(),
  createdAt: instantSchema,
  readAt: instantSchema.nullable(),
});
export type Message = z.infer<typeof messageSchema>;

/** Templates that the app may ask permission for; ids come from the server's settings. */
export const templateSchema = z.object({
  key: z.enum(['post-notice', 'application-progress', 'post-digest', 'log-reminder']),
  templateId: z.string(),
});

/** Answers of `wx.requestSubscribeMessage`, by template. */
export const permissionAnswerSchema = z.object({
  templateId: z.string().max(64),
  answer: z.enum(['accept', 'reject', 'ban', 'filter']),
});

export const preferencesSchema = z.object({
  /** Wants notices about posts pushed by bureaus at all. */
  targetedNotices: z.boolean(),
  /** Wants WeChat messages besides the inbox. */
  wechat: z.boolean(),
});
