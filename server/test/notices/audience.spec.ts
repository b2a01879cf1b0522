import type { Audience } from '@qihang/shared/notices';
import { EDUCATION_LEVELS, isWithin } from '@qihang/shared/platform';
import fc from 'fast-check';
import { compileAudience } from '../../src/notices/audience-predicate';
import { type DeliveryWorld, deliveryWorld } from './delivery-world';

const TODAY = '2026-11-23';
const DIVISIONS = ['410102', '410105', '410202', '419001'];
const KINDS = ['minimum-living', 'disability'];

interface Person {
  readonly id: number;
  readonly divisionCode: string;
  readonly category: string;
  readonly education: string;
  readonly major: string | null;
  readonly wanted: string[];
  readonly consents: boolean;
  readonly flags: string[];
}

let world: DeliveryWorld;
let people: Person[];

beforeAll(async () => {
  world = await deliveryWorld();
  await world.people(120, { divisionCode: (id) => DIVISIONS[id % DIVISIONS.length] ?? '410102' });
  await world.dataSource.query(`UPDATE seekers SET matching_consent = 0 WHERE id % 7 = 0`);
  await world.dataSource.query(`UPDATE seekers SET major = NULL WHERE id % 11 = 0`);
  await world.dataSource.query(`UPDATE seekers SET major = '100%_环境' WHERE id % 13 = 0`);
  for (const [index, kind] of KINDS.entries()) {
    await world.dataSource.query(
      `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
       SELECT id, ?, '2026-01-01', IF(id % 5 = 0, '2026-11-22', '2026-11-23'), 1, 1, 'match',
              IF(id % 6 = 0, 'ended', 'active'), NOW(3)
         FROM seekers WHERE id % ? = 0`,
      [kind, index + 2],
    );
  }
  people = await readPeople();
});
afterAll(() => world.end());

async function readPeople(): Promise<Person[]> {
  const rows = await world.dataSource.query(
    `SELECT s.id, s.division_code AS divisionCode, s.category, s.education, s.major, s.wanted_categories AS wanted,
            s.matching_consent AS consents, GROUP_CONCAT(f.kind) AS flags
       FROM seekers s LEFT JOIN hardship_flags f ON f.seeker_id = s.id AND f.status = 'active' AND f.expires_on >= ?
      GROUP BY s.id`,
    [TODAY],
  );
  return rows.map((row: Record<string, string | number | null>) => ({
    ...row,
    id: Number(row.id),
    wanted: String(row.wanted).split(',').filter(Boolean),
    consents: row.consents === 1,
    flags: String(row.flags ?? '').split(','),
  }));
}

/** What the words of the audience mean, written down a second time in another way. */
function isIn(person: Person, audience: Audience): boolean {
  if ('all' in audience) return audience.all.every((part) => isIn(person, part));
  if ('any' in audience) return audience.any.some((part) => isIn(person, part));
  switch (audience.field) {
    case 'hardship':
      return person.consents && audience.in.some((kind) => person.flags.includes(kind));
    case 'division':
      return audience.in.some((code) => isWithin(person.divisionCode, code));
    case 'category':
      return audience.in.some((category) => category === person.category);
    case 'education':
      return audience.in.some((level) => level === person.education);
    case 'major':
      return audience.in.some((word) => person.major?.includes(word));
    case 'intention':
      return person.wanted.length === 0 || audience.in.some((category) => person.wanted.includes(category));
  }
}

const listOf = <T>(...values: T[]) => fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const leaf: fc.Arbitrary<Audience> = fc.oneof(
  fc.record({ field: fc.constant('hardship' as const), in: listOf(...KINDS, 'poverty-relieved') }),
  fc.record({ field: fc.constant('division' as const), in: listOf('410000', '410100', '410202', '419001', '411300') }),
  fc.record({ field: fc.constant('category' as const), in: listOf('graduate' as const, 'unemployed-youth' as const) }),
  fc.record({ field: fc.constant('education' as const), in: listOf(...EDUCATION_LEVELS) }),
  fc.record({ field: fc.constant('major' as const), in: listOf('会计', '学', '%', '_', "'", '\\') }),
  fc.record({
    field: fc.constant('intention' as const),
    in: listOf('research' as const, 'management' as const, 'community' as const),
  }),
);
const listOfParts = (part: fc.Arbitrary<Audience>) => fc.array(part, { minLength: 1, maxLength: 3 });
const group = (part: fc.Arbitrary<Audience>): fc.Arbitrary<Audience> =>
  fc.oneof(part, fc.record({ all: listOfParts(part) }), fc.record({ any: listOfParts(part) }));

describe('an audience in the database', () => {
  it('is exactly the people it describes, within the scope', async () => {
    await fc.assert(
      fc.asyncProperty(
        group(group(leaf)),
        fc.constantFrom('410000', '410100', '410102', '419001'),
        async (audience, division) => {
          const range = { from: division, to: division === '410000' ? '419999' : division.replace(/00$/, '99') };
          const { sql, params } = compileAudience(audience, [range], TODAY);
          const rows: { id: string }[] = await world.dataSource.query(
            `SELECT s.id FROM seekers s WHERE ${sql} ORDER BY s.id`,
            [...params],
          );
          const expected = people.filter((person) => isWithin(person.divisionCode, division) && isIn(person, audience));
          expect(rows.map(({ id }) => Number(id))).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 200 },
    );
  });
});
