import { type DivisionCode, divisionLevel } from '@qihang/shared/platform';
import type { Actor } from '../../platform/http';
import type { RiskList } from './internship-risk.entity';

/** A division that an officer acts in, with what lies below it. */
type Scope = DivisionCode;

export interface PlaceRow {
  readonly internshipId: string;
  readonly score: number;
}

export interface ListOptions {
  readonly scope: Scope;
  readonly list: RiskList;
  /** Whose own internships and hosts are left out. */
  readonly own: { readonly personId: string; readonly hostIds: readonly string[] };
  /** The last row of the page before. */
  readonly after: { readonly score: number; readonly id: string } | undefined;
  readonly limit: number;
}

/** @returns the divisions that an officer acts in */
export function scopesOf({ grants }: Actor): Scope[] {
  return grants.flatMap(({ role, divisionCode }) =>
    role === 'officer' && divisionCode !== null ? [divisionCode] : [],
  );
}

/** What narrows a list down, and the index that holds it in this order: the optimizer might sort all of it instead. */
const LEVELS = {
  county: { condition: 'r.division_code = ?', index: 'ix_internship_risks_division' },
  prefecture: { condition: 'r.area_code = ?', index: 'ix_internship_risks_area' },
  province: { condition: undefined, index: 'ix_internship_risks_province' },
} as const;

/** One page of a list, the highest score first. */
export function listSql({ scope, list, own, after, limit }: ListOptions): { sql: string; values: unknown[] } {
  const { condition, index } = LEVELS[divisionLevel(scope) ?? 'county'];
  const conditions: [string, unknown[]][] = [
    ['r.list = ?', [list]],
    ...(condition === undefined ? [] : ([[condition, [scope]]] as [string, unknown[]][])),
    ...(after === undefined
      ? []
      : ([['r.score <= ? AND (r.score < ? OR r.internship_id < ?)', [after.score, after.score, after.id]]] as [
          string,
          unknown[],
        ][])),
    ['i.person_id <> ? AND i.mentor_person_id <> ?', [own.personId, own.personId]],
    ...(own.hostIds.length === 0 ? [] : ([['i.host_id NOT IN (?)', [[...own.hostIds]]]] as [string, unknown[]][])),
  ];
  return {
    sql: `SELECT r.internship_id AS internshipId, r.score
      FROM internship_risks r FORCE INDEX (${index})
      STRAIGHT_JOIN internships i ON i.id = r.internship_id
      WHERE ${conditions.map(([text]) => text).join(' AND ')}
      ORDER BY r.score DESC, r.internship_id DESC LIMIT ?`,
    values: [...conditions.flatMap(([, values]) => values), limit],
  };
}
