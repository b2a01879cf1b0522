import type { TemplateText } from '@qihang/shared/agreements';

type Clause = TemplateText['clauses'][number];

/** The most clauses that a template may have. */
export const MOST_CLAUSES = 40;

/** @returns the text with some fields of one clause changed */
export function withClause(text: TemplateText, index: number, patch: Partial<Clause>): TemplateText {
  const clauses = text.clauses.map((clause, at) => (at === index ? { ...clause, ...patch } : clause));
  return { ...text, clauses };
}

/** @returns the text with an empty clause at its end */
export function withOneMore(text: TemplateText): TemplateText {
  return { ...text, clauses: [...text.clauses, { heading: '', text: '' }] };
}

/** @returns the text without one clause */
export function withoutClause(text: TemplateText, index: number): TemplateText {
  return { ...text, clauses: text.clauses.filter((_, at) => at !== index) };
}

/** @returns the text with one clause moved to another place; the ones between move up or down */
export function withMoved(text: TemplateText, from: number, to: number): TemplateText {
  const clauses = text.clauses.filter((_, at) => at !== from);
  const moved = text.clauses.slice(from, from + 1);
  return { ...text, clauses: [...clauses.slice(0, to), ...moved, ...clauses.slice(to)] };
}

/**
 * @param at where the cursor stands; null: at the end
 * @returns the words with a placeholder put in
 */
export function withPlaceholder(words: string, key: string, at: number | null): string {
  const place = at ?? words.length;
  return `${words.slice(0, place)}{{${key}}}${words.slice(place)}`;
}
