import { sameTerms, TERMS_LABELS, type TermsField, type TermsValues } from './terms-values';

const FIELDS = Object.keys(TERMS_LABELS) as TermsField[];

/** What came of putting together what was typed here and what was saved elsewhere meanwhile. */
export interface MergedTerms {
  /** Typed here where anything was typed, else as saved elsewhere. */
  values: TermsValues;
  /** Changed elsewhere and untouched here. */
  taken: TermsField[];
  /** Changed on both sides, to something different. */
  contested: TermsField[];
}

function differ(a: TermsValues, b: TermsValues, field: TermsField): boolean {
  return !sameTerms(a, { ...a, [field]: b[field] });
}

/** The values with some fields of others. */
export function withFields(values: TermsValues, from: TermsValues, fields: readonly TermsField[]): TermsValues {
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/**
 * Three-way merge by field; nothing that was typed is lost.
 * @param base what both sides began with
 * @param mine as typed here
 * @param theirs as the server has it now
 */
export function mergeTerms(base: TermsValues, mine: TermsValues, theirs: TermsValues): MergedTerms {
  const changed = FIELDS.filter((field) => differ(theirs, base, field) && differ(theirs, mine, field));
  const contested = changed.filter((field) => differ(mine, base, field));
  const taken = changed.filter((field) => !contested.includes(field));
  return { values: withFields(mine, theirs, taken), taken, contested };
}
