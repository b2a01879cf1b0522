import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type Actor, officerScope } from '../../platform/http';

/** Narrows a query down to what lies in the officer's divisions, by the column `division_code`. */
export function inScope<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  actor: Actor,
): SelectQueryBuilder<T> {
  const scope = officerScope(actor);
  const ranges = scope.map((_, index) => `${alias}.division_code BETWEEN :from${index} AND :to${index}`);
  const bounds = Object.fromEntries(
    scope.flatMap(({ from, to }, at) => [
      [`from${at}`, from],
      [`to${at}`, to],
    ]),
  );
  return query.where(ranges.length === 0 ? 'FALSE' : `(${ranges.join(' OR ')})`, bounds);
}
