import { mentorRoutes } from '@qihang/shared/hosts';
import { identityRoutes } from '@qihang/shared/identity';
import { SeedDemo } from '../../src/demo/seed-demo';
import { startApi, type TestApi } from '../support/api';

const HOST_AGENT = '15400000003';
const MENTORS = ['15400000021', '15400000022'];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await api.get(SeedDemo).execute();
}, 60_000);
afterAll(() => api.close());

async function signIn(phone: string) {
  const answer = await api.call(identityRoutes.signInByCode, { body: { phone, code: '000000' } });
  if (answer.status !== 200) throw new Error(`not signed in: ${answer.problem.code}`);
  return answer.body;
}

describe('the demo host', () => {
  it('has two mentors, who sign in by the demo code', async () => {
    const { accessToken } = await signIn(HOST_AGENT);
    const { items } = (await api.call(mentorRoutes.list, { query: {} }, { as: accessToken })).body;
    expect(items.map(({ maskedPhone, status }) => [maskedPhone, status])).toEqual([
      ['154****0022', 'active'],
      ['154****0021', 'active'],
    ]);
    for (const phone of MENTORS) {
      const { person } = await signIn(phone);
      expect(person.grants).toMatchObject([{ role: 'mentor', hostId: items[0]?.hostId }]);
    }
  });
});
