import type { Audience, AudienceLeaf } from '@qihang/shared/notices';
import { type DivisionCode, divisionPrefixRange, type LocalDate } from '@qihang/shared/platform';

/** A condition on `seekers s`: SQL whose every value is a `?`, and the values in their order. */
export interface SeekerPredicate {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** Codes of divisions from `from` to `to`, both included; see `officerScope`. */
export interface DivisionRange {
  readonly from: DivisionCode;
  readonly to: DivisionCode;
}

/**
 * Compiles an audience to one predicate on `seekers s`. The scope is always its first part: whatever the audience says,
 * nobody outside is reached; an empty scope reaches nobody.
 * @param audience as the officer combined it, after its schema
 * @param scope the divisions that the officer may act in
 * @param today on which a hardship flag must not have expired
 * @returns SQL without any value in it
 */
export function compileAudience(
  audience: Audience,
  scope: readonly DivisionRange[],
  today: LocalDate,
): SeekerPredicate {
  return allOf([inRanges(scope), compile(audience, today)]);
}

function compile(audience: Audience, today: LocalDate): SeekerPredicate {
  if ('all' in audience) return allOf(audience.all.map((part) => compile(part, today)));
  if ('any' in audience) return anyOf(audience.any.map((part) => compile(part, today)));
  return compileLeaf(audience, today);
}

function compileLeaf(leaf: AudienceLeaf, today: LocalDate): SeekerPredicate {
  switch (leaf.field) {
    case 'hardship':
      return flagged(leaf.in, today);
    case 'division':
      return inRanges(leaf.in.flatMap((code) => divisionPrefixRange(code) ?? []));
    case 'category':
      return oneOf('s.category', leaf.in);
    case 'education':
      return oneOf('s.education', leaf.in);
    case 'major':
      return anyOf(leaf.in.map((word) => ({ sql: 's.major LIKE ?', params: [`%${escapeLike(word)}%`] })));
    case 'intention':
      return anyOf([
        // No wish means that any category will do.
        { sql: `s.wanted_categories = ''`, params: [] },
        ...leaf.in.map((category) => ({ sql: 'FIND_IN_SET(?, s.wanted_categories) > 0', params: [category] })),
      ]);
  }
}

/** Flagged now, and still agreeing to be matched. */
function flagged(kinds: readonly string[], today: LocalDate): SeekerPredicate {
  const kind = oneOf('f.kind', kinds);
  return {
    sql: `s.matching_consent = 1 AND EXISTS (SELECT 1 FROM hardship_flags f WHERE f.seeker_id = s.id AND ${kind.sql} AND f.status = 'active' AND f.expires_on >= ?)`,
    params: [...kind.params, today],
  };
}

function inRanges(ranges: readonly DivisionRange[]): SeekerPredicate {
  return anyOf(ranges.map(({ from, to }) => ({ sql: 's.division_code BETWEEN ? AND ?', params: [from, to] })));
}

/** Nothing to choose from is true of nobody. */
function oneOf(column: string, values: readonly string[]): SeekerPredicate {
  if (values.length === 0) return NOBODY;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: values };
}

const NOBODY: SeekerPredicate = { sql: '1 = 0', params: [] };

function allOf(parts: readonly SeekerPredicate[]): SeekerPredicate {
  return join(parts, ' AND ');
}

function anyOf(parts: readonly SeekerPredicate[]): SeekerPredicate {
  return join(parts, ' OR ');
}

function join(parts: readonly SeekerPredicate[], operator: ' AND ' | ' OR '): SeekerPredicate {
  if (parts.length === 0) return NOBODY;
  return { sql: parts.map(({ sql }) => `(${sql})`).join(operator), params: parts.flatMap(({ params }) => params) };
}

/** `%`, `_` and `\` stand for themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
