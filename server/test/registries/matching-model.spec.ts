import { type DivisionCode, isWithin } from '@qihang/shared/platform';
import fc from 'fast-check';
import { BlindIndex } from '../../src/platform/personal-data';
import { MatchSeeker } from '../../src/registries';
import { MatchImport } from '../../src/registries/match-import';
import { RegistryImportEntity } from '../../src/registries/registry-import.entity';
import { Rematch } from '../../src/registries/rematch';
import { startApi, type TestApi } from '../support/api';
import { forgetRegistries, freshPerson, makeSeeker } from './registry-world';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const RANGES = {
  '410000': ['410000', '419999'],
  '410100': ['410100', '410199'],
  '410105': ['410105', '410105'],
  '410300': ['410300', '410399'],
} as const;
const SEEKERS = ['410105', '410105', '410122', '410302'].map((divisionCode) => ({ divisionCode, ...freshPerson() }));

/** What a registry says of each seeker: not listed, listed by the right name, or by another. */
type Listed = 'no' | 'same' | 'other';

interface Registry {
  readonly divisionCode: keyof typeof RANGES;
  readonly asOf: string;
  readonly complete: boolean;
  readonly listed: readonly Listed[];
}

const registries = fc.array(
  fc.record<Registry>({
    divisionCode: fc.constantFrom(...(Object.keys(RANGES) as (keyof typeof RANGES)[])),
    asOf: fc.constantFrom('2026-08-31', '2026-09-30', '2026-10-31'),
    complete: fc.boolean(),
    listed: fc.tuple(...SEEKERS.map(() => fc.constantFrom<Listed>('no', 'same', 'other'))),
  }),
  { minLength: 1, maxLength: 7 },
);

/** Stores a registry as an import would, and matches it. @returns its id */
async function importRegistry(registry: Registry): Promise<string> {
  const index = api.get(BlindIndex);
  const { divisionCode, asOf, complete } = registry;
  const { identifiers } = await api.dataSource.getRepository(RegistryImportEntity).insert({
    kind: 'disability',
    divisionCode,
    divisionTo: RANGES[divisionCode][1],
    asOf,
    complete,
    fileName: 'a.csv',
    fileBytes: '1',
    status: 'matching',
    createdAt: api.clock.now(),
  });
  const id = String(identifiers[0]?.id);
  const rows = SEEKERS.flatMap(({ name, number }, line) => {
    const listed = registry.listed[line];
    const nameIndex = index.personName(listed === 'same' ? name : '另有其人');
    return listed === 'no' ? [] : [[id, index.citizenNumber(number), nameIndex, line + 2, 'x']];
  });
  if (rows.length > 0) await api.dataSource.query('INSERT INTO registry_rows VALUES ?', [rows]);
  await api.get(MatchImport).execute(id, 'import');
  return id;
}

/** The rule in plain words: the newest complete registry that covers the person, and the partial ones after it. */
function expectedOf(all: readonly (Registry & { id: string })[], seeker: number, divisionCode: DivisionCode) {
  const newestFirst = all
    .filter((registry) => isWithin(divisionCode, registry.divisionCode))
    .sort((a, b) => b.asOf.localeCompare(a.asOf) || Number(b.id) - Number(a.id));
  const decisive = newestFirst.findIndex(({ complete }) => complete);
  const inForce = decisive === -1 ? newestFirst : newestFirst.slice(0, decisive + 1);
  const flaggedBy = inForce.find(({ listed }) => listed[seeker] === 'same');
  return {
    flag: flaggedBy ? { importId: flaggedBy.id, asOf: flaggedBy.asOf } : null,
    isAsked: inForce.some(({ listed }) => listed[seeker] === 'other'),
  };
}

async function standingOf(seekerId: string) {
  const [flag] = await api.dataSource.query(
    `SELECT import_id AS importId, as_of AS asOf FROM hardship_flags WHERE seeker_id = ? AND status = 'active'`,
    [seekerId],
  );
  const reviews = await api.dataSource.query(`SELECT id FROM registry_reviews WHERE seeker_id = ?`, [seekerId]);
  return { flag: flag ?? null, isAsked: reviews.length > 0 };
}

describe('flags and reviews', () => {
  it('are what the registries in force say, in whatever order they came, matched all at once or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(registries, async (wanted) => {
        await forgetRegistries(api);
        const ids: string[] = [];
        for (const seeker of SEEKERS) ids.push(await makeSeeker(api, seeker, seeker));
        const all: (Registry & { id: string })[] = [];
        for (const registry of wanted) all.push({ ...registry, id: await importRegistry(registry) });
        const expected = SEEKERS.map(({ divisionCode }, seeker) => expectedOf(all, seeker, divisionCode));
        const standing = () => Promise.all(ids.map(standingOf));
        expect(await standing()).toEqual(expected);
        await api.get(Rematch).execute();
        expect(await standing()).toEqual(expected);
        for (const table of ['hardship_flags', 'registry_reviews']) await api.dataSource.query(`DELETE FROM ${table}`);
        for (const id of ids) await api.get(MatchSeeker).execute(id);
        expect(await standing()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
