import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { dateSchema, pageQuerySchema } from '../platform/schemas';
import { riskLabels } from './internship-risks';
import { internshipSummarySchema } from './internships.schemas';

export const riskSchema = z.enum(codesOf(riskLabels));

export const riskListQuerySchema = pageQuerySchema.extend({ risk: riskSchema.optional() });

export const riskRowSchema = internshipSummarySchema.extend({ risks: z.array(riskSchema), score: z.int() });
export type RiskRow = z.infer<typeof riskRowSchema>;

export const riskCountsSchema = z.object({
  all: z.int(),
  risks: z.array(z.object({ risk: riskSchema, internships: z.int() })),
});
export type RiskCounts = z.infer<typeof riskCountsSchema>;

/** The risks of one internship with what they rest on, as it is now. */
export const internshipRisksSchema = z.object({
  risks: z.array(riskSchema),
  score: z.int(),
  day: dateSchema,
  daysWithoutEntry: z.int(),
  objectedMonths: z.int(),
  lateMonths: z.int(),
  mentorTrainees: z.int(),
  entriesInOneSitting: z.int(),
  openHelpRequests: z.int(),
  insuredUntil: dateSchema.nullable(),
});
export type InternshipRisks = z.infer<typeof internshipRisksSchema>;

export const insuranceSchema = z.object({
  /** Last day of the accident insurance; null: as the agreement says, to the last day. */
  insuredUntil: dateSchema.nullable(),
  startsOn: dateSchema,
  endsOn: dateSchema,
});
export type InternshipInsurance = z.infer<typeof insuranceSchema>;

export const recordInsuranceSchema = z.object({
  insuredUntil: dateSchema,
  /** As the writer saw it before. */
  before: dateSchema.nullable(),
});
