import { z } from 'zod';
import { addDays, addMonths, type LocalDate } from '../platform/dates';
import { dateSchema, divisionCodeSchema, idSchema, phoneSchema } from '../platform/schemas';

const text = (longest: number) => z.string().trim().max(longest, `最多 ${longest} 字`);
const named = text(50);
const optionalPhone = z.union([z.literal(''), phoneSchema]);
const fen = z.int().min(0).max(100_000_000);

export const monthPlanSchema = z.object({
  /** First month is 1. */
  month: z.int().min(1).max(12),
  goals: text(300),
});

/**
 * What the host fills in. A draft keeps whatever is there: blanks and nulls are allowed and show up in `assessAgreement`.
 * Order and names of the keys are part of what is signed: see `canonicalJson`.
 */
export const agreementTermsSchema = z.object({
  startsOn: dateSchema.nullable(),
  months: z.int().min(1).max(24).nullable(),
  divisionCode: divisionCodeSchema.nullable(),
  address: text(200),
  mentorId: idSchema.nullable(),
  plan: z.array(monthPlanSchema).max(12),
  monthlyStipendFen: fen.nullable(),
  /** Day of the month on which the stipend of the month before is paid. */
  payDay: z.int().min(1).max(28).nullable(),
  hoursPerDay: z.number().min(0.5).max(24).multipleOf(0.5).nullable(),
  daysPerWeek: z.int().min(1).max(7).nullable(),
  rest: text(200),
  /** Protection and safety training that the host gives. */
  safety: text(500),
  insurer: text(60),
  insurancePolicyNumber: text(40),
  insuranceFen: fen.nullable(),
  leave: text(300),
  contactName: named,
  contactPhone: optionalPhone,
  /** What both sides agreed on beyond the template. */
  extra: text(1_000),
});
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

export const bankAccountNumberSchema = z
  .string()
  .trim()
  .regex(/^\d{12,19}$/, '请输入 12—19 位银行卡号');

export const guardianSchema = z.object({
  name: named,
  relation: text(20),
  phone: optionalPhone,
});

/** What the trainee fills in and corrects. Blank until then. */
export const traineeDetailsSchema = z.object({
  address: text(200),
  emergencyName: named,
  emergencyRelation: text(20),
  emergencyPhone: optionalPhone,
  bank: text(60),
  bankAccountNumber: z.union([z.literal(''), bankAccountNumberSchema]),
  /** For ages 16 and 17. */
  guardian: guardianSchema.nullable(),
});
export type TraineeDetails = z.infer<typeof traineeDetailsSchema>;

export const EMPTY_TRAINEE_DETAILS: TraineeDetails = {
  address: '',
  emergencyName: '',
  emergencyRelation: '',
  emergencyPhone: '',
  bank: '',
  bankAccountNumber: '',
  guardian: null,
};

/**
 * The last day of an internship.
 * @param startsOn first day
 * @param months whole months
 * @returns the day before the same day `months` later
 */
export function lastDayOf(startsOn: LocalDate, months: number): LocalDate {
  return addDays(addMonths(startsOn, months), -1);
}
