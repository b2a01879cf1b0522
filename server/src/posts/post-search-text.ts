import { EDUCATION_LEVEL_FACTS, type EducationLevel } from '@qihang/shared/platform';
import { type PostCategory, postCategoryLabels } from '@qihang/shared/posts';
import type { Divisions } from '../platform/reference';

const LENGTH = 1_000;

interface SearchablePost {
  readonly title: string;
  readonly hostName: string;
  readonly category: PostCategory;
  readonly education: EducationLevel;
  readonly majors: readonly string[];
  readonly divisionCode: string;
  readonly address: string;
}

/**
 * What a search for posts looks in: title, host, category, place, majors and education in one line. People write 会计 郑州,
 * so the place is in it by its full and its short names.
 * @returns at most 1000 characters, in the spelling of `searchSpelling`
 */
export function postSearchText(post: SearchablePost, divisions: Divisions): string {
  const division = divisions.find(post.divisionCode);
  const parts = [
    post.title,
    post.hostName,
    postCategoryLabels[post.category],
    `河南省${divisions.fullName(post.divisionCode)}`,
    division?.shortName ?? '',
    ...(post.divisionCode.endsWith('0000') ? ['省直'] : []),
    ...post.majors,
    EDUCATION_LEVEL_FACTS[post.education].label,
    post.address,
  ];
  return [...searchSpelling(parts.filter((part) => part !== '').join(' '))].slice(0, LENGTH).join('');
}

/** One spelling for what is searched and what is looked for: full-width forms and capitals make no difference. */
export function searchSpelling(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
