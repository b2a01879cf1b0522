const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]+/g;
const MIDDLE_DOTS = /[·•‧∙⋅・･ᐧ.。]/g;

/**
 * A person's name in the form in which names are compared and indexed, so that `阿卜杜拉•买买提`, `阿卜杜拉・买买提` and
 * `阿卜杜拉 · 买买提` are one name: compatibility forms folded (NFKC), spaces removed, every middle dot made `·` (U+00B7),
 * Latin letters made capital. What people read is the name as they typed it.
 */
export function normalizePersonName(name: string): string {
  return name.normalize('NFKC').replace(SPACES, '').replace(MIDDLE_DOTS, '·').toUpperCase();
}
