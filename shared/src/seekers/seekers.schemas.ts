import { z } from 'zod';
import { parseCitizenNumber } from '../identity/citizen-number';
import { EDUCATION_LEVELS } from '../platform/education-level';
import { dateSchema, divisionCodeSchema, idSchema, instantSchema, pageQuerySchema } from '../platform/schemas';
import { postCategorySchema } from '../posts/posts.schemas';
import { SEEKER_CATEGORIES } from './eligibility.reasons';

export const seekerCategorySchema = z.enum(SEEKER_CATEGORIES);

const text = (max: number) => z.string().trim().max(max, `最多 ${max} 字`);

export const personNameSchema = text(50).regex(
  /^[\p{Script=Han}·•．.\s]{2,50}$|^[A-Za-z][A-Za-z\s.'-]{1,49}$/u,
  '请填写与身份证一致的姓名',
);

/** A citizen number in any spelling; becomes its 18 characters (GB 11643). */
export const citizenNumberSchema = z.string().transform((value, ctx) => {
  const parsed = parseCitizenNumber(value);
  if (parsed.ok) return parsed.value.number;
  const messages = {
    length: '身份证号码应为 18 位',
    characters: '身份证号码只能是数字，最后一位可以是 X',
    'birth-date': '身份证号码中的出生日期不存在，请核对',
    'check-digit': '身份证号码校验不通过，请逐位核对',
  } as const;
  ctx.addIssue({ code: 'custom', message: messages[parsed.reason] });
  return z.NEVER;
});

/** Step 1: who the person is. */
export const identityStepSchema = z.object({ name: personNameSchema, citizenNumber: citizenNumberSchema });

const standing = {
  isFullTimeStudent: z.boolean(),
  isEmployed: z.boolean(),
  ownsBusiness: z.boolean(),
};

/** Step 2: category, and what it needs. */
export const graduateStepSchema = z.object({
  category: z.literal('graduate'),
  education: z.enum(EDUCATION_LEVELS),
  isSpecialEducation: z.boolean().default(false),
  school: text(60).min(2, '请填写毕业院校'),
  /** Code of the school in the reference list, if it was chosen there. */
  schoolCode: z.string().max(20).nullable().default(null),
  major: text(60).min(1, '请填写所学专业'),
  majorCode: z.string().max(20).nullable().default(null),
  graduationDate: dateSchema,
  ...standing,
});

export const youthStepSchema = z.object({
  category: z.literal('unemployed-youth'),
  education: z.enum(EDUCATION_LEVELS),
  unemploymentRegistrationNumber: text(40).min(4, '请填写失业登记编号'),
  unemploymentRegistrationDate: dateSchema,
  ...standing,
});

export const backgroundStepSchema = z.discriminatedUnion('category', [graduateStepSchema, youthStepSchema]);

/** Step 3: what the person wants. */
export const intentionStepSchema = z.object({
  divisionCode: divisionCodeSchema,
  /** Divisions where the person would take a post; empty: anywhere in Henan. */
  wantedDivisions: z.array(divisionCodeSchema).max(5, '最多选 5 个').default([]),
  wantedCategories: z.array(postCategorySchema).max(4).default([]),
  availableFrom: dateSchema.nullable().default(null),
});

/** A half-finished sign-up, kept as typed: nothing is refused, so nothing is lost. Kept encrypted. */
export const signUpDraftSchema = z.object({
  step: z.int().min(0).max(4),
  values: z
    .record(
      z.string().max(40),
      z.union([z.string().max(200), z.boolean(), z.array(z.string().max(40)).max(20), z.null()]),
    )
    .refine((values) => Object.keys(values).length <= 60, '内容过多'),
  /** Counts saves; a save based on an older count answers 409, so that two devices do not overwrite each other. */
  revision: z.int().min(0),
});
export type SignUpDraft = z.infer<typeof signUpDraftSchema>;

export const signUpSchema = z.object({
  identity: identityStepSchema,
  background: backgroundStepSchema,
  intention: intentionStepSchema,
});
export type SignUp = z.infer<typeof signUpSchema>;

/** Eligibility as people read it: every reason, each with the field to mend. */
export const eligibilitySchema = z.object({
  eligible: z.boolean(),
  on: dateSchema,
  reasons: z.array(z.object({ code: z.string(), field: z.string(), message: z.string() })),
  requirements: z.array(z.object({ code: z.string(), field: z.string(), message: z.string(), met: z.boolean() })),
});
export type EligibilityReply = z.infer<typeof eligibilitySchema>;

/** The seeker's own record; the number is masked even for the person. */
export const seekerSchema = z.object({
  id: idSchema,
  name: z.string(),
  maskedCitizenNumber: z.string(),
  birthDate: dateSchema,
  sex: z.enum(['male', 'female']),
  category: seekerCategorySchema,
  education: z.enum(EDUCATION_LEVELS),
  isSpecialEducation: z.boolean(),
  school: z.string().nullable(),
  schoolCode: z.string().nullable(),
  major: z.string().nullable(),
  majorCode: z.string().nullable(),
  graduationDate: dateSchema.nullable(),
  unemploymentRegistrationNumber: z.string().nullable(),
  unemploymentRegistrationDate: dateSchema.nullable(),
  isFullTimeStudent: z.boolean(),
  isEmployed: z.boolean(),
  ownsBusiness: z.boolean(),
  divisionCode: z.string(),
  divisionName: z.string(),
  wantedDivisions: z.array(z.string()),
  wantedCategories: z.array(postCategorySchema),
  availableFrom: dateSchema.nullable(),
  version: z.int(),
});
export type Seeker = z.infer<typeof seekerSchema>;

/** What the person sees of a hardship flag: that it exists, from which registry, as of when. */
export const ownHardshipSchema = z.object({ kindName: z.string(), asOf: dateSchema });

export const ownRecordSchema = z.object({
  seeker: seekerSchema.nullable(),
  eligibility: eligibilitySchema.nullable(),
  hardships: z.array(ownHardshipSchema),
  draft: signUpDraftSchema.nullable(),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

export const updateSeekerSchema = z.object({
  background: backgroundStepSchema,
  intention: intentionStepSchema,
  version: z.int(),
});

/** One row of the officer's ledger (台账) with the three clears (三清). */
export const ledgerRowSchema = z.object({
  id: idSchema,
  maskedName: z.string(),
  maskedCitizenNumber: z.string(),
  maskedPhone: z.string(),
  category: seekerCategorySchema,
  education: z.enum(EDUCATION_LEVELS),
  school: z.string().nullable(),
  major: z.string().nullable(),
  graduationDate: dateSchema.nullable(),
  divisionCode: z.string(),
  divisionName: z.string(),
  clears: z.object({ identity: z.boolean(), education: z.boolean(), intention: z.boolean() }),
  /** Names of the registries with a flag in force, for reading. */
  hardshipKinds: z.array(z.string()),
  signedUpAt: instantSchema,
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

export const ledgerQuerySchema = pageQuerySchema.extend({
  divisionCode: divisionCodeSchema.optional(),
  category: seekerCategorySchema.optional(),
  hardship: z.enum(['any', 'none']).optional(),
});

export const revealSchema = z.object({ reason: z.string().trim().min(4, '请写明查看的事由').max(200) });

export const revealedSchema = z.object({ name: z.string(), citizenNumber: z.string(), phone: z.string() });
