import type { AgreementContent } from './agreement-content';
import { TEMPLATE_PLACEHOLDERS } from './template-placeholders';

/** A placeholder in a template's text; the first group is its key. */
export const PLACEHOLDER_PATTERN = /\{\{\s*([^{}\s]+)\s*\}\}/gu;

/**
 * Characters that nobody sees but that change what is read: control characters, zero-width ones, and those that turn the
 * direction of writing. What is signed has to be what is read.
 */
export const INVISIBLE_PATTERN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const byKey = new Map(TEMPLATE_PLACEHOLDERS.map((placeholder) => [placeholder.key, placeholder]));

/**
 * Puts an agreement's values into a template's text, in one pass: braces inside a value stay as they are.
 * @param text a clause's text or a preamble
 * @returns text without invisible characters; unknown placeholders are left standing, so that a preview shows them
 */
export function fillTemplate(text: string, content: AgreementContent): string {
  return visible(text).replace(PLACEHOLDER_PATTERN, (token, key: string) => {
    const placeholder = byKey.get(key);
    return placeholder === undefined ? token : visible(placeholder.value(content));
  });
}

/** @returns the text with line breaks as `\n`, tabs as spaces, and nothing invisible */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE_PATTERN, '');
}
