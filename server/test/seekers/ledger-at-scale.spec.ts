import { divisionPrefixRange } from '@qihang/shared/platform';
import { type LedgerRow, seekerRoutes } from '@qihang/shared/seekers';
import { encodeCursor } from '../../src/platform/database';
import { LedgerQueries } from '../../src/seekers/ledger.queries';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { fillSeekers } from './fill-seekers';

const SEEKERS = 20_000;

let api: TestApi;
let byDivision: Map<string, string[]>;
beforeAll(async () => {
  api = await startApi();
  byDivision = await fillSeekers(api, SEEKERS);
}, 120_000);
afterAll(() => api.close());

/** Reads the whole ledger, page by page. @returns the ids in the order in which they came */
async function readAll(divisionCode: string, filter: { hardship?: 'any'; category?: 'graduate' } = {}) {
  const { accessToken } = await signedInAs(api, officerOf(divisionCode));
  const rows: LedgerRow[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, cursor, ...filter };
    const { body } = await api.call(seekerRoutes.ledger, { query }, { as: accessToken });
    rows.push(...body.items);
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows.map(({ id }) => id);
}

function idsWithin(prefix: string): string[] {
  const ids = [...byDivision].filter(([code]) => code.startsWith(prefix)).flatMap(([, divisionIds]) => divisionIds);
  return ids.sort((a, b) => Number(b) - Number(a));
}

/** How many rows and index entries the database touches for a page of 100, and by which plan. */
async function costOf(divisionCode: string, cursor?: string) {
  const range = divisionPrefixRange(divisionCode);
  const [sql, parameters] = api
    .get(LedgerQueries)
    .selectPage(range ? [range] : [], { limit: 100, cursor })
    .getQueryAndParameters();
  const runner = api.dataSource.createQueryRunner();
  try {
    const [plan]: { key: string; Extra: string }[] = await runner.query(`EXPLAIN ${sql}`, parameters);
    await runner.query('FLUSH STATUS');
    await runner.query(sql, parameters);
    const reads: { Value: string }[] = await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
    return { ...plan, read: reads.reduce((sum, { Value }) => sum + Number(Value), 0) };
  } finally {
    await runner.release();
  }
}

describe(`the ledger of ${SEEKERS} seekers`, () => {
  it.each([
    ['the province', '410000', '41'],
    ['a prefecture', '410100', '4101'],
    ['a county', '410105', '410105'],
  ])(
    'is read to its end in order for %s',
    async (_, division, prefix) => {
      expect(await readAll(division)).toEqual(idsWithin(prefix));
    },
    60_000,
  );

  it('is read to its end with filters', async () => {
    const flagged = idsWithin('41').filter((id) => Number(id) % 10 === 0);
    expect(await readAll('410000', { hardship: 'any' })).toEqual(flagged);
    const graduates = idsWithin('4101').filter((id) => Number(id) % 3 !== 0);
    expect(await readAll('410100', { category: 'graduate' })).toEqual(graduates);
  }, 60_000);

  it('costs the same on every page: nothing is sorted, and little more is read than shown', async () => {
    const deep = encodeCursor(['8000']);
    for (const cursor of [undefined, deep]) {
      const [province, prefecture, county] = [
        await costOf('410000', cursor),
        await costOf('410100', cursor),
        await costOf('410105', cursor),
      ];
      for (const { Extra } of [province, prefecture, county]) expect(Extra).not.toContain('filesort');
      expect(province.read).toBeLessThanOrEqual(110);
      // The newest rows of all Henan are walked until a hundred of the prefecture are found.
      expect(prefecture.read).toBeLessThanOrEqual((110 * SEEKERS) / idsWithin('4101').length);
      expect(county.read).toBeLessThanOrEqual(110);
      expect(county.key).toBe('ix_seekers_division');
    }
  });
});
