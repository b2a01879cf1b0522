import { z } from 'zod';
import { idSchema, phoneSchema } from '../platform/schemas';
import { mentorStatus } from './mentor.status';

export const mentorStatusSchema = z.enum(mentorStatus.statuses);

const text = (max: number) => z.string().trim().max(max, `最多 ${max} 字`);

/** What the host says of a mentor. */
const facts = {
  name: text(50).regex(/^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z·•．.\s'-]+$/u, '请填写带教老师的姓名'),
  jobTitle: text(40).min(2, '请填写职务或职称，如“主管会计”'),
  specialty: text(200).min(2, '请写明能带教什么，如“会计核算、纳税申报”'),
  yearsOfExperience: z
    .int('请填写从业年限，0 到 60 的整数')
    .min(0, '请填写从业年限，0 到 60 的整数')
    .max(60, '请填写从业年限，0 到 60 的整数'),
};

/** A mentor as the host's agents see it; the phone is masked, because whoever changes it knows the new one. */
export const mentorSchema = z.object({
  id: idSchema,
  hostId: idSchema,
  hostName: z.string(),
  name: z.string(),
  maskedPhone: z.string(),
  jobTitle: z.string(),
  specialty: z.string(),
  yearsOfExperience: z.int(),
  status: mentorStatusSchema,
  /** Trainees whom the mentor is assigned to now. */
  currentTrainees: z.int(),
  version: z.int(),
});
export type Mentor = z.infer<typeof mentorSchema>;

/** Body of adding a mentor. With the phone the mentor signs in. */
export const newMentorSchema = z.object({ hostId: idSchema, phone: phoneSchema, ...facts });

/** Body of changing a mentor; `version` of what the agent saw. */
export const updateMentorSchema = z.object({
  ...facts,
  /** Null leaves the phone as it is; another one is another account. */
  phone: phoneSchema.nullable().default(null),
  version: z.int(),
});

export const retireMentorSchema = z.object({ version: z.int() });
