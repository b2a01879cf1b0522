import { type OutcomeKind, recordOutcomeSchema } from '@qihang/shared/internships';
import { z } from 'zod';

/** What the form of an outcome holds. */
export interface OutcomeValues {
  kind: OutcomeKind | '';
  contractOn: string;
  term: 'fixed' | 'open' | '';
  termMonths: string;
  insuredFrom: string;
  reason: string;
}

export const EMPTY_OUTCOME: OutcomeValues = {
  kind: '',
  contractOn: '',
  term: '',
  termMonths: '',
  insuredFrom: '',
  reason: '',
};

/**
 * The schema of what is typed, for a record based on so many others.
 * @param revision records that there are already
 * @param needsReason whether it corrects what somebody has recorded
 */
export function typedOutcomeSchema(revision: number, needsReason = false) {
  return z
    .object({
      kind: z.enum(['retained', 'not-retained'], '请选择是否留用'),
      contractOn: z.string(),
      term: z.enum(['fixed', 'open', '']),
      termMonths: z.string(),
      insuredFrom: z.string(),
      reason: z.string().refine((reason) => !needsReason || reason.trim().length >= 2, '请写明更正的原因'),
    })
    .refine(({ kind, term }) => kind === 'not-retained' || term !== '', { path: ['term'], message: '请选择合同期限' })
    .pipe(
      z.preprocess((typed: OutcomeValues & { kind: OutcomeKind }) => recordOf(typed, revision), recordOutcomeSchema),
    );
}

function recordOf({ term, termMonths, ...typed }: OutcomeValues, revision: number) {
  const months = termMonths === '' ? undefined : Number(termMonths);
  return { ...typed, revision, termMonths: term === 'open' ? null : months };
}
