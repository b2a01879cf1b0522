import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { ROLES } from '../platform/roles';
import { idSchema, instantSchema, phoneSchema } from '../platform/schemas';

/** Consents a person gives separately and can withdraw (个人信息保护法 art. 13, 14, 29). */
export const consentKindLabels = {
  'privacy-notice': '隐私政策',
  'hardship-matching': '困难毕业生信息比对',
  sms: '短信通知',
  location: '位置信息',
} as const;
export const consentKindSchema = z.enum(codesOf(consentKindLabels));
export type ConsentKind = z.infer<typeof consentKindSchema>;

export const consentSchema = z.object({
  kind: consentKindSchema,
  granted: z.boolean(),
  noticeVersion: z.string(),
  at: instantSchema.nullable(),
});

export const smsCodeSchema = z
  .string()
  .trim()
  .regex(/^\d{6}$/, '请输入 6 位数字验证码');

/** A role a person holds, and where: a host's agent in a host, an officer in a division. */
export const grantSchema = z.object({
  role: z.enum(ROLES),
  hostId: idSchema.nullable(),
  hostName: z.string().nullable(),
  divisionCode: z.string().nullable(),
  divisionName: z.string().nullable(),
});
export type Grant = z.infer<typeof grantSchema>;

export const personSchema = z.object({
  id: idSchema,
  displayName: z.string(),
  maskedPhone: z.string(),
  grants: z.array(grantSchema),
  /** A WeChat account is bound, so subscribe messages can reach the person. */
  wechatBound: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const sessionSchema = z.object({
  accessToken: z.string(),
  accessTokenExpiresAt: instantSchema,
  refreshToken: z.string(),
  person: personSchema,
});
export type Session = z.infer<typeof sessionSchema>;

export const codeSentSchema = z.object({
  resendAfterSeconds: z.int(),
  validMinutes: z.int(),
});

export const requestCodeSchema = z.object({ phone: phoneSchema });

export const signInByCodeSchema = z.object({
  phone: phoneSchema,
  code: smsCodeSchema,
  /** A fresh `wx.login` code: binds this WeChat account to the person. */
  wechatLoginCode: z.string().max(200).optional(),
});

export const signInByWechatSchema = z.object({
  loginCode: z.string().min(1).max(200),
  /** Code of the phone-number button; needed the first time. */
  phoneCode: z.string().max(200).optional(),
});

/** Where a person's own deletion stands (注销). */
export const deletionSchema = z.object({
  /** The last request; null: there was none. `stopped`: its day came, but something stood against it by then. */
  request: z
    .object({
      status: z.enum(['waiting', 'stopped', 'withdrawn']),
      requestedAt: instantSchema,
      erasesAt: instantSchema,
    })
    .nullable(),
  /** Why the person cannot be deleted now, each in words for them; empty: nothing stands against it. */
  obstacles: z.array(z.string()),
});
export type Deletion = z.infer<typeof deletionSchema>;
