import type { AgreementContent } from './agreement-content';
import { TEMPLATE_PLACEHOLDERS } from './template-placeholders';
import { visible } from './visible-text';

/** A placeholder in a template's text; the first group is its key. */
export const PLACEHOLDER_PATTERN = /\{\{\s*([^{}\s]+)\s*\}\}/gu;

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
