import type { PostDetail } from '@qihang/shared/posts';
import type { TermsValues } from './terms-values';

/** Hours of the ordinary working week; the host corrects them where it works less. */
const USUAL_HOURS = { hoursPerDay: '8', daysPerWeek: '5' };

type Prefilled = Pick<TermsValues, 'months' | 'divisionCode' | 'address' | 'stipend' | 'hoursPerDay' | 'daysPerWeek'>;

function promised(post: PostDetail): Prefilled {
  return {
    months: String(post.months),
    divisionCode: post.divisionCode,
    address: post.address,
    stipend: String(post.monthlyStipendFen / 100),
    ...USUAL_HOURS,
  };
}

/** Fills what is still blank with what the post has promised; what is there stays. */
export function prefilledFrom(post: PostDetail, values: TermsValues): TermsValues {
  const offered = Object.entries(promised(post)).filter(([field]) => values[field as keyof Prefilled] === '');
  return { ...values, ...Object.fromEntries(offered) };
}

const LONGEST_GOAL = 60;

/**
 * Duties of a post, one by one, to choose goals from.
 * @param duties as the post says them: sentences, lines or numbered points
 */
export function goalsIn(duties: string): string[] {
  const parts = duties
    .split(/[。；;！!\n\r]+/)
    .map((part) => part.replace(/^\s*(?:[(（]?\d{1,2}[)）.、．]|[①-⑳]|[-•·])\s*/, '').trim())
    .filter((part) => part.length > 1 && part.length <= LONGEST_GOAL);
  return [...new Set(parts)];
}

/** True while nothing at all is filled in. */
export function isBlank({ plan, ...texts }: TermsValues): boolean {
  return plan.length === 0 && Object.values(texts).every((text) => text === '');
}
