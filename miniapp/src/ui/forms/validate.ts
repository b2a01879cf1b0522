import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** Words for what zod finds where the schema has none of its own. */
function inWords(issue: Issue): string {
  const { code, input } = issue;
  if (input === undefined || input === null || input === '') return '这一项还没有填写';
  if (code === 'too_small' && issue.origin === 'array') return '请至少选择一项';
  if (code === 'too_small' && issue.origin === 'string') return `至少要 ${String(issue.minimum)} 个字`;
  if (code === 'too_big' && issue.origin === 'string') return `最多 ${String(issue.maximum)} 个字`;
  if (code === 'too_small') return `不能小于 ${String(issue.minimum)}`;
  if (code === 'too_big') return `不能大于 ${String(issue.maximum)}`;
  return '请检查这一项的填写';
}

export type Validated<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

/**
 * Checks values by a schema.
 * @param schema of the values, usually the route's body
 * @param values as the fields hold them
 * @returns the parsed value, or one message by field path, the first of each
 */
export function validate<S extends z.ZodType>(schema: S, values: unknown): Validated<z.output<S>> {
  const result = schema.safeParse(values, { error: inWords });
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) errors[path.join('.')] ??= message;
  return { ok: false, errors };
}
