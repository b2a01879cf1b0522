import { StatementCut } from '../agreements/support';
import { startApi, type TestApi } from '../support/api';
import { CuttableProxy } from '../support/cuttable-proxy';
import { entryFor, entryRows, internship, internshipRow, onDay, sync, type WithInternship } from './support';

let proxy: CuttableProxy;
let api: TestApi;
let cut: StatementCut;
let started: WithInternship;
beforeAll(async () => {
  api = await startApi({
    reroute: async (databaseUrl) => {
      const url = new URL(databaseUrl);
      proxy = await CuttableProxy.to({ host: url.hostname, port: Number(url.port) });
      url.port = String(proxy.port);
      return url.href;
    },
  });
  started = await internship(api);
  onDay(api, '2026-12-20');
  cut = new StatementCut(api);
});
afterAll(async () => {
  proxy.mend();
  await api.close();
  await proxy.close();
});

const STATEMENTS_AT_MOST = 60;

describe('when the database goes in the middle of a sync', () => {
  it('before any statement, all or nothing is stored, and sending again loses and doubles nothing', async () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
    const entries = days.map((day) => entryFor(api, started, { periodFrom: day, periodTo: day, attendedDays: [day] }));
    await started.mentor.token();
    let cuts = 0;
    for (let statement = 1; statement <= STATEMENTS_AT_MOST; statement += 1) {
      cut.arm(statement);
      const { status } = await sync(api, started.mentor, entries);
      cut.disarm();
      const kept = await entryRows(api, started.internshipId);
      expect([0, 3]).toContain(kept.length);
      if (!cut.hit) {
        expect(status).toBe(200);
        break;
      }
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(5);
    expect(cuts).toBeLessThan(STATEMENTS_AT_MOST);
    expect((await entryRows(api, started.internshipId)).map(({ entryKey }) => entryKey)).toEqual(
      entries.map(({ key }) => key),
    );
    expect((await internshipRow(api, started.id))?.lastLoggedDay).toBe('2026-12-03');
  });

  it('the phone is told to wait, and its entries are taken when the database is back', async () => {
    const entry = entryFor(api, started, { periodFrom: '2026-12-04', periodTo: '2026-12-05', attendedDays: [] });
    proxy.cut();
    const refused = await sync(api, started.mentor, [entry]);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    proxy.mend();
    const { body } = await sync(api, started.mentor, [entry]);
    expect(body.items.map(({ outcome }) => outcome)).toEqual(['stored']);
  });
});
