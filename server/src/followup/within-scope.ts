import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Narrows a query to an officer's divisions.
 * @param alias of the table with `division_code`
 * @param ranges as `officerScope` gives them; without any nothing is found
 * @returns the same query
 */
export function withinScope<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  ranges: readonly { from: string; to: string }[],
): SelectQueryBuilder<T> {
  const conditions = ranges.map((_, at) => `${alias}.division_code BETWEEN :from${at} AND :to${at}`);
  const bounds = Object.fromEntries(
    ranges.flatMap(({ from, to }, at) => [
      [`from${at}`, from],
      [`to${at}`, to],
    ]),
  );
  return query.andWhere(conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`, bounds);
}
