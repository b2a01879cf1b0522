import { type ClericalField, hostClericalSchema, reasonSchema, traineeClericalSchema } from '@qihang/shared/agreements';
import { phoneSchema } from '@qihang/shared/platform';
import type { z } from 'zod';
import { CallFailure } from '../../platform/failure';
import { CLERICAL_FIELDS, type ClericalSide, type ClericalValues, changedFields } from './clerical-values';

const PHONES: readonly ClericalField[] = ['contactPhone', 'emergencyPhone'];

/** What is wrong with one changed field, or nothing. */
function objectionTo(field: ClericalField, text: string): string | undefined {
  if (text === '') return '这一项不能清空';
  if (PHONES.includes(field) && !phoneSchema.safeParse(text).success) return '请输入 11 位手机号';
  return undefined;
}

type AmendValues = ClericalValues & { reason: string };

const SCHEMAS: Readonly<Record<ClericalSide, z.ZodType<AmendValues>>> = {
  host: hostClericalSchema.required().extend(reasonSchema.shape),
  trainee: traineeClericalSchema.required().extend(reasonSchema.shape),
};

/**
 * Checks a form of clerical changes: something has to be changed, nothing emptied, and the reason given.
 * @param before what the agreement says now
 * @returns schema of the fields and `reason`
 */
export function amendFormSchema(before: ClericalValues, side: ClericalSide) {
  return SCHEMAS[side].superRefine(({ reason: _reason, ...after }, context) => {
    const changed = Object.entries(changedFields(before, after)) as [ClericalField, string][];
    if (changed.length === 0) {
      context.addIssue({ code: 'custom', path: [CLERICAL_FIELDS[side][0]], message: '还没有改动任何内容' });
    }
    for (const [field, text] of changed) {
      const message = objectionTo(field, text);
      if (message) context.addIssue({ code: 'custom', path: [field], message });
    }
  });
}

/**
 * A refusal of the server with its errors under the names of the fields: `trainee.bank` → `bank`.
 * @param error whatever the call threw
 */
export function withoutSide(error: unknown): unknown {
  const problem = error instanceof CallFailure ? error.problem : undefined;
  if (!problem?.errors) return error;
  const errors = problem.errors.map(({ path, message }) => ({ path: path.replace(/^(host|trainee)\./, ''), message }));
  return new CallFailure('problem', { ...problem, errors });
}
