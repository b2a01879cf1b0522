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
