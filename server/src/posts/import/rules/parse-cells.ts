import { EDUCATION_LEVEL_FACTS, EDUCATION_LEVELS, type EducationLevel, isRealDate } from '@qihang/shared/platform';
import { type PostCategory, postCategoryLabels } from '@qihang/shared/posts';

const simplify = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** @returns the whole number in a text such as `3个月` or `招5人`, or undefined */
export function parseWholeNumber(text: string): number | undefined {
  const found = /\d+/.exec(simplify(text));
  return found ? Number(found[0]) : undefined;
}

/** @returns the category that a text names, as `管理类` or `management` */
export function parseCategory(text: string): PostCategory | undefined {
  const plain = simplify(text);
  if (plain === '') return undefined;
  const entries = Object.entries(postCategoryLabels) as [PostCategory, string][];
  return entries.find(([code, label]) => plain === code || plain === label || `${plain}类` === label)?.[0];
}

const EDUCATION_WORDS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/博士/, 'doctor'],
  [/硕士|研究生/, 'master'],
  [/本科|学士/, 'bachelor'],
  [/大专|专科|高职/, 'junior-college'],
  [/技工|技师|技校/, 'technical-school'],
  [/中专|中职|职高/, 'secondary-vocational'],
  [/高中/, 'senior-middle'],
  [/初中|不限|无要求/, 'junior-middle'],
];

/** @returns the lowest level that a text asks for, as `大专及以上`; an empty text asks for nothing */
export function parseEducation(text: string): EducationLevel | undefined {
  const plain = simplify(text);
  if (plain === '') return 'junior-middle';
  const byLabel = EDUCATION_LEVELS.find((level) => EDUCATION_LEVEL_FACTS[level].label === plain);
  // 大专或本科: the lower one is enough.
  const named = EDUCATION_WORDS.filter(([word]) => word.test(plain)).map(([, level]) => level);
  return byLabel ?? named.at(-1);
}

/** @returns the majors that a text lists; none for 不限 */
export function parseMajors(text: string): string[] {
  const majors = text
    .normalize('NFKC')
    .split(/[、,;；/\s]+/)
    .map((major) => major.replace(/(等)?(相关)?专业$/, ''))
    .filter((major) => major !== '' && !/^(专业)?(不限|无)/.test(major));
  return [...new Set(majors)].slice(0, 20);
}

/** @returns `YYYY-MM-DD` of `2026-1-31`, `2026/1/31`, `2026年1月31日` or `20260131`; undefined for what is no date */
export function parseDate(text: string): string | undefined {
  const found = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:\s.*)?$/.exec(text.normalize('NFKC').trim());
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : undefined;
}

/** @returns whether a text says that meals, or housing, are provided */
export function parseBoard(text: string): { meals: boolean; housing: boolean } {
  const plain = simplify(text);
  const no = /^(否|无|不|没有|未)/.test(plain);
  const both = /食宿|吃住/.test(plain) || /^(是|有|提供)$/.test(plain);
  return { meals: !no && (both || /餐|吃|食/.test(plain)), housing: !no && (both || /住|宿舍/.test(plain)) };
}
