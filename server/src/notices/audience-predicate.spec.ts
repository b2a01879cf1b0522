import { type Audience, audienceSchema } from '@qihang/shared/notices';
import { EDUCATION_LEVELS } from '@qihang/shared/platform';
import fc from 'fast-check';
import { compileAudience } from './audience-predicate';

const ZHENGZHOU = { from: '410100', to: '410199' };
const TODAY = '2026-11-23';

const divisionCode = fc.integer({ min: 410000, max: 419999 }).map(String);
const listOf = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });
const hostile = fc.oneof(
  fc.constantFrom(`') OR 1=1 -- `, `' UNION SELECT 1`, '?', '%', '_', '\\', '会计'),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
);

const leaf: fc.Arbitrary<Audience> = fc.oneof(
  fc.record({ field: fc.constant('hardship' as const), in: listOf(fc.constantFrom('minimum-living', 'disability')) }),
  fc.record({ field: fc.constant('division' as const), in: listOf(divisionCode) }),
  fc.record({
    field: fc.constant('category' as const),
    in: listOf(fc.constantFrom('graduate' as const, 'unemployed-youth' as const)),
  }),
  fc.record({ field: fc.constant('education' as const), in: listOf(fc.constantFrom(...EDUCATION_LEVELS)) }),
  fc.record({ field: fc.constant('major' as const), in: listOf(hostile) }),
  fc.record({
    field: fc.constant('intention' as const),
    in: listOf(fc.constantFrom('research' as const, 'community' as const)),
  }),
);

const group = (member: fc.Arbitrary<Audience>): fc.Arbitrary<Audience> =>
  fc.oneof(member, fc.record({ all: listOf(member) }), fc.record({ any: listOf(member) }));

const audience = group(group(group(leaf)));

/** Everything that the compiler writes by itself; what remains of its SQL beside these would be a value. */
const OWN_WORDS = [
  `s.wanted_categories = ''`,
  `f.status = 'active'`,
  'FIND_IN_SET(?, s.wanted_categories) > 0',
  's.matching_consent = 1',
  '1 = 0',
  'EXISTS',
  'SELECT 1 FROM hardship_flags f WHERE f.seeker_id = s.id',
  'f.expires_on >= ?',
  's.division_code BETWEEN ? AND ?',
  's.category IN',
  's.education IN',
  's.major LIKE ?',
  'f.kind IN',
];

function whatIsLeftOf(sql: string): string {
  const rest = OWN_WORDS.reduce((text, words) => text.replaceAll(words, ''), sql);
  return rest.replace(/ (AND|OR) /g, '').replace(/[\s(),?]/g, '');
}

describe('an audience as SQL', () => {
  it('never has a value in it, and as many places as values', () => {
    fc.assert(
      fc.property(audience, (chosen) => {
        const { sql, params } = compileAudience(chosen, [ZHENGZHOU], TODAY);
        expect(whatIsLeftOf(sql)).toBe('');
        expect(sql.split('?')).toHaveLength(params.length + 1);
      }),
    );
  });

  it('always begins with the scope, and everything else is bound to it by AND', () => {
    fc.assert(
      fc.property(audience, (chosen) => {
        const { sql, params } = compileAudience(chosen, [ZHENGZHOU], TODAY);
        const scope = '((s.division_code BETWEEN ? AND ?)) AND (';
        expect(sql.startsWith(scope)).toBe(true);
        expect(params.slice(0, 2)).toEqual([ZHENGZHOU.from, ZHENGZHOU.to]);
        expect(closingOf(sql, scope.length - 1)).toBe(sql.length - 1);
      }),
    );
  });

  it('reaches nobody without a scope', () => {
    fc.assert(
      fc.property(audience, (chosen) => {
        expect(compileAudience(chosen, [], TODAY).sql).toMatch(/^\(1 = 0\) AND \(/);
      }),
    );
  });

  it('joins several divisions of an officer by OR, inside the scope', () => {
    const kaifeng = { from: '410200', to: '410299' };
    const { sql, params } = compileAudience({ field: 'category', in: ['graduate'] }, [ZHENGZHOU, kaifeng], TODAY);
    expect(sql).toBe(
      '((s.division_code BETWEEN ? AND ?) OR (s.division_code BETWEEN ? AND ?)) AND (s.category IN (?))',
    );
    expect(params).toEqual(['410100', '410199', '410200', '410299', 'graduate']);
  });

  it('takes %, _ and \\ in the name of a major as they are', () => {
    const { params } = compileAudience({ field: 'major', in: ['100%_\\'] }, [ZHENGZHOU], TODAY);
    expect(params.at(-1)).toBe('%100\\%\\_\\\\%');
  });

  it('asks that a flag is active, not expired, and that matching is still agreed to', () => {
    const { sql, params } = compileAudience({ field: 'hardship', in: ['disability'] }, [ZHENGZHOU], TODAY);
    expect(sql).toContain(`f.status = 'active'`);
    expect(sql).toContain('s.matching_consent = 1');
    expect(params.slice(2)).toEqual(['disability', TODAY]);
  });

  it('understands whatever the schema lets through', () => {
    fc.assert(
      fc.property(audience, (chosen) => {
        const parsed = audienceSchema.safeParse(chosen);
        fc.pre(parsed.success);
        expect(compileAudience(parsed.data, [ZHENGZHOU], TODAY).sql).not.toContain('undefined');
      }),
    );
  });
});

/** Where the bracket that opens at `start` closes. */
function closingOf(sql: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sql.length; at++) {
    if (sql[at] === '(') depth++;
    if (sql[at] === ')' && --depth === 0) return at;
  }
  return -1;
}
