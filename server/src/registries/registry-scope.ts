import type { RegistryImportEntity } from './registry-import.entity';

/** Codes of divisions from `from` to `to`, both included; see `officerScope`. */
export interface DivisionRange {
  readonly from: string;
  readonly to: string;
}

/** A condition with `?` for every value. */
export interface SqlCondition {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/**
 * The one predicate on rows of this domain: a division column within an officer's divisions. Nobody's scope is nothing.
 * @param column as `i.division_code`
 */
export function within(column: string, scope: readonly DivisionRange[]): SqlCondition {
  if (scope.length === 0) return { sql: '1 = 0', params: [] };
  return {
    sql: `(${scope.map(() => `${column} BETWEEN ? AND ?`).join(' OR ')})`,
    params: scope.flatMap(({ from, to }) => [from, to]),
  };
}

/** The divisions that a registry covers. */
export function rangeOf({ divisionCode, divisionTo }: RegistryImportEntity): DivisionRange {
  return { from: divisionCode, to: divisionTo };
}
