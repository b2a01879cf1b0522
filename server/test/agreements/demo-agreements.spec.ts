import { agreementRoutes } from '@qihang/shared/agreements';
import { identityRoutes } from '@qihang/shared/identity';
import { internshipMonthRoutes, internshipRoutes } from '@qihang/shared/internships';
import { DEMO_MENTOR } from '../../src/demo/demo-accounts';
import { SeedDemo } from '../../src/demo/seed-demo';
import { startApi, type TestApi } from '../support/api';
import { seal } from './support/worker';

const AGENT = '15400000003';
const OFFICER = '15400000004';
const DRAFTING = '15400000007';
const TRAINEE = '15400000008';
const GOING_ON = '15400000009';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await api.get(SeedDemo).execute();
}, 60_000);
afterAll(() => api.close());

async function signIn(phone: string): Promise<string> {
  const { status, body } = await api.call(identityRoutes.signInByCode, { body: { phone, code: '000000' } });
  if (status !== 200) throw new Error(`not signed in: ${status}`);
  return body.accessToken;
}

async function agreementsOf(phone: string, as: 'trainee' | 'host') {
  const { body } = await api.call(agreementRoutes.list, { query: { as, limit: 20 } }, { as: await signIn(phone) });
  return body.items;
}

describe('the demo data', () => {
  it('have an agreement to go on with, and one in force', async () => {
    expect(await agreementsOf(DRAFTING, 'trainee')).toMatchObject([{ status: 'draft', myTurn: true }]);
    const running = { status: 'in-force', seal: 'pending', startsOn: '2026-11-23' };
    expect(await agreementsOf(TRAINEE, 'trainee')).toMatchObject([running]);
    expect(await agreementsOf(GOING_ON, 'trainee')).toMatchObject([{ status: 'in-force', startsOn: '2026-10-16' }]);
    const ofHost = await agreementsOf(AGENT, 'host');
    expect(ofHost.map(({ status }) => status).sort()).toEqual(['draft', 'in-force', 'in-force']);
    const query = { queue: 'all', limit: 20 } as const;
    const { body } = await api.call(agreementRoutes.officerList, { query }, { as: await signIn(OFFICER) });
    expect(body.items).toHaveLength(3);
  });

  it('leave the trainee’s part of the draft to be filled in; nothing else is missing', async () => {
    const [draft] = await agreementsOf(DRAFTING, 'trainee');
    const token = await signIn(AGENT);
    const { body } = await api.call(agreementRoutes.get, { params: { id: draft?.id ?? '' } }, { as: token });
    expect(body.problems.filter(({ party }) => party === 'host')).toEqual([]);
    expect(body.problems.length).toBeGreaterThan(0);
  });

  it('have signatures of all parties in their order', async () => {
    const [running] = await agreementsOf(TRAINEE, 'trainee');
    const token = await signIn(TRAINEE);
    const { body } = await api.call(agreementRoutes.get, { params: { id: running?.id ?? '' } }, { as: token });
    expect(body.currentVersion?.signatures.map(({ party }) => party)).toEqual(['host', 'trainee', 'bureau']);
    expect(body.mentorName).toBe('郑师示');
  });

  it('have an internship that has been going on for five weeks, with what its mentor wrote', async () => {
    const mentor = await signIn(DEMO_MENTOR.phone);
    const { body } = await api.call(internshipRoutes.mine, { query: { as: 'mentor' } }, { as: mentor });
    expect(body.items).toMatchObject([{ status: 'active', startsOn: '2026-10-16', lastLoggedDay: '2026-11-19' }]);
    const params = { id: body.items[0]?.id ?? '' };
    const entries = await api.call(internshipRoutes.entries, { params }, { as: await signIn(GOING_ON) });
    expect(entries.body.items.map(({ attendedDays }) => attendedDays.length)).toEqual([5, 5, 5, 5, 5]);
    const months = await api.call(internshipMonthRoutes.list, { params }, { as: mentor });
    expect(months.body.items.map(({ status }) => status)).toEqual(['submitted', 'open', 'open']);
    expect(api.clock.now().toISOString()).toBe('2026-11-23T02:00:00.000Z');
  });

  it('are sealed by the worker, once it runs', async () => {
    const [running] = await agreementsOf(TRAINEE, 'trainee');
    await seal(api, running?.id ?? '');
    expect(await agreementsOf(TRAINEE, 'trainee')).toMatchObject([{ status: 'in-force', seal: 'sealed' }]);
  });
});
