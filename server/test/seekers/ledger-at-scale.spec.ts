import { divisionPrefixRange } from '@qihang/shared/platform';
import { type LedgerRow, seekerRoutes } from '@qihang/shared/seekers';
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

async function readAll(divisionCode: string, filter: { hardship?: 'any'; category?: 'graduate' } = {}) {
  const { accessToken } = await signedInAs(api, officerOf(divisionCode));
  const rows: LedgerRow[] = [];
  let slowestMs = 0;
  let cursor: string | undefined;
  do {
    const started = performance.now();
    const query = { limit: 100, cursor, ...filter };
    const { body } = await api.call(seekerRoutes.ledger, { query }, { as: accessToken });
    slowestMs = Math.max(slowestMs, performance.now() - started);
    rows.push(...body.items);
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { ids: rows.map(({ id }) => id), slowestMs };
}

function idsWithin(prefix: string): string[] {
  const ids = [...byDivision].filter(([code]) => code.startsWith(prefix)).flatMap(([, divisionIds]) => divisionIds);
  return ids.sort((a, b) => Number(b) - Number(a));
}

async function planOf(divisionCode: string, cursor?: string): Promise<{ key: string; Extra: string }> {
  const range = divisionPrefixRange(divisionCode);
  const [sql, parameters] = api
    .get(LedgerQueries)
    .selectPage(range ? [range] : [], { limit: 20, cursor })
    .getQueryAndParameters();
  const [plan] = await api.dataSource.query(`EXPLAIN ${sql}`, parameters);
  return plan;
}

describe(`the ledger of ${SEEKERS} seekers`, () => {
  it.each([
    ['the province', '410000', '41'],
    ['a prefecture', '410100', '4101'],
    ['a county', '410105', '410105'],
  ])(
    'is read to its end in order for %s, no page taking long',
    async (_, division, prefix) => {
      const { ids, slowestMs } = await readAll(division);
      expect(ids).toEqual(idsWithin(prefix));
      expect(slowestMs).toBeLessThan(2_000);
    },
    60_000,
  );

  it('is read to its end with filters', async () => {
    const flagged = (await readAll('410000', { hardship: 'any' })).ids;
    expect(flagged).toEqual(idsWithin('41').filter((id) => Number(id) % 10 === 0));
    const graduates = (await readAll('410100', { category: 'graduate' })).ids;
    expect(graduates).toEqual(idsWithin('4101').filter((id) => Number(id) % 3 !== 0));
  }, 60_000);

  it('is never sorted, and a county is found by its index', async () => {
    const cursor = Buffer.from(JSON.stringify(['15000'])).toString('base64url');
    for (const division of ['410000', '410100', '410105']) {
      expect((await planOf(division)).Extra).not.toContain('filesort');
      expect((await planOf(division, cursor)).Extra).not.toContain('filesort');
    }
    expect((await planOf('410105')).key).toBe('ix_seekers_division');
  });
});
