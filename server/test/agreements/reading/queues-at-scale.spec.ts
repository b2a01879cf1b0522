import type { AgreementStatus } from '@qihang/shared/agreements';
import { AgreementEntity } from '../../../src/agreements/agreement.entity';
import { OfficerQueues } from '../../../src/agreements/reading/officer-queues';
import { encodeCursor } from '../../../src/platform/database';
import type { Actor } from '../../../src/platform/http';
import { officerOf } from '../../identity/people';
import { startApi, type TestApi } from '../../support/api';

const AGREEMENTS = 20_000;
const PAGE = 20;
const DIVISIONS = ['410102', '410105', '410122', '410302', '410305', '410402', '410502', '410702', '411302', '411602'];
const STATUSES: readonly AgreementStatus[] = ['signing', 'draft', 'in-force', 'in-force', 'completed'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await fill();
}, 120_000);
afterAll(() => api.close());

/** Bare rows: only where they lie, what they wait for and when they changed counts here. */
async function fill(): Promise<void> {
  const rows = Array.from({ length: AGREEMENTS }, (_, place) => rowOf(place + 1));
  for (let at = 0; at < rows.length; at += 1_000) {
    await api.dataSource.getRepository(AgreementEntity).insert(rows.slice(at, at + 1_000));
  }
  await api.dataSource.query('ANALYZE TABLE agreements');
}

function rowOf(place: number): Partial<AgreementEntity> {
  const id = String(place);
  const status = STATUSES[place % STATUSES.length] ?? 'draft';
  // Changed in another order than made.
  const changedAt = new Date(api.clock.now().getTime() - ((place * 7_919) % AGREEMENTS) * 60_000);
  return {
    number: `XY${id.padStart(17, '0')}`,
    applicationId: id,
    liveApplicationId: status === 'completed' ? null : id,
    inForceSeekerId: status === 'in-force' ? id : null,
    seekerId: id,
    personId: id,
    hostId: String((place % 400) + 1),
    postId: '1',
    divisionCode: DIVISIONS[place % DIVISIONS.length],
    status,
    way: 'electronic',
    waitingFor: place % 30 === 0 ? 'bureau' : null,
    endRequest: place % 500 === 3 ? 'objected' : null,
    createdAt: changedAt,
    changedAt,
  };
}

const officer = (division: string): Actor => ({ personId: '999999', sessionId: '1', grants: [officerOf(division)] });

/** How many rows and index entries the database touches for a page, and by which plan. */
async function costOf(division: string, queue: 'all' | 'to-witness' | 'objections', cursor?: string) {
  const asked = { queue, limit: PAGE, cursor };
  const [sql, parameters] = api.get(OfficerQueues).selectPage(officer(division), asked).getQueryAndParameters();
  const runner = api.dataSource.createQueryRunner();
  try {
    const [plan]: { key: string }[] = await runner.query(`EXPLAIN ${sql}`, parameters);
    await runner.query('FLUSH STATUS');
    await runner.query(sql, parameters);
    const reads: { Value: string }[] = await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'");
    return { key: plan?.key, read: reads.reduce((sum, { Value }) => sum + Number(Value), 0) };
  } finally {
    await runner.release();
  }
}

const AREAS = ['410000', '410100', '410105'] as const;

describe(`with ${AGREEMENTS} agreements`, () => {
  it.each(AREAS)('the list of %s reads little more than it shows, on the first page and deep inside', async (area) => {
    const middle = await api.dataSource.getRepository(AgreementEntity).findOneByOrFail({ id: String(AGREEMENTS / 2) });
    const deep = encodeCursor([middle.changedAt.getTime(), middle.id]);
    for (const cursor of [undefined, deep]) {
      const { key, read } = await costOf(area, 'all', cursor);
      expect(['ix_agreements_changed', 'ix_agreements_division']).toContain(key);
      expect(read).toBeLessThan(PAGE * 20);
    }
  });

  it.each(AREAS)('the queues of %s read what waits in them, not what there is', async (area) => {
    const witness = await costOf(area, 'to-witness');
    expect(witness).toMatchObject({ key: 'ix_agreements_waiting' });
    expect(witness.read).toBeLessThanOrEqual(AGREEMENTS / 30 + 2);
    const objections = await costOf(area, 'objections');
    expect(objections).toMatchObject({ key: 'ix_agreements_end_request' });
    expect(objections.read).toBeLessThanOrEqual(AGREEMENTS / 500 + 2);
  });

  it('every one that waits comes once, the longest waiting first', async () => {
    const ids: string[] = [];
    let last: AgreementEntity | undefined;
    do {
      const cursor = last && encodeCursor([last.changedAt.getTime(), last.id]);
      const asked = { queue: 'to-witness', limit: 100, cursor } as const;
      const rows = (await api.get(OfficerQueues).selectPage(officer('410100'), asked).getMany()).slice(0, 100);
      ids.push(...rows.map(({ id }) => id));
      last = rows.length === 100 ? rows.at(-1) : undefined;
    } while (last !== undefined);
    const expected = Array.from({ length: AGREEMENTS }, (_, place) => rowOf(place + 1))
      .map((row, place) => ({ ...row, id: place + 1 }))
      .filter(({ waitingFor, divisionCode }) => waitingFor === 'bureau' && divisionCode?.startsWith('4101'))
      .sort((a, b) => Number(a.changedAt) - Number(b.changedAt) || a.id - b.id);
    expect(ids).toEqual(expected.map(({ id }) => String(id)));
    expect(ids.length).toBeGreaterThan(100);
  });
});
