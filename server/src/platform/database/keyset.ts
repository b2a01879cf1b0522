import { DomainError, defineErrors } from '../errors';

const errors = defineErrors('lists', { badCursor: { status: 400, title: '列表位置已失效，请从头查看' } });

/**
 * Packs the sort key of a page's last row into an opaque cursor.
 * @param key the values that the list is ordered by, in order; the last one is unique
 */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Unpacks a cursor.
 * @param cursor as `encodeCursor` made it, or undefined for the first page
 * @param length how many values the key has
 * @returns the key, or undefined for the first page
 * @throws DomainError `lists/bad-cursor` for anything else
 */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every((part) => ['string', 'number'].includes(typeof part)))
      return key as (string | number)[];
  } catch {
    // Falls through: not base64url or not JSON is the same to the caller.
  }
  throw new DomainError(errors.badCursor);
}

/**
 * Cuts a page out of one row more than asked for.
 * @param rows up to `limit + 1` rows, in order
 * @param limit rows of a page
 * @param keyOf the sort key of a row
 * @returns the page's rows, and the cursor of the next page or null
 */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
