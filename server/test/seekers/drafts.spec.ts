import type { Session } from '@qihang/shared/identity';
import { type SignUpDraft, seekerRoutes } from '@qihang/shared/seekers';
import { signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { formOf, signedInWithNotice, signUp } from './sign-ups';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const save = ({ accessToken }: Session, draft: SignUpDraft) =>
  api.call(seekerRoutes.saveDraft, { body: draft }, { as: accessToken });
const kept = async ({ accessToken }: Session) =>
  (await api.call(seekerRoutes.mine, {}, { as: accessToken })).body.draft;

describe('a half-finished sign-up', () => {
  it('is kept as typed, wrong input and all, and not in plain', async () => {
    const session = await signedInAs(api);
    expect(await kept(session)).toBeNull();
    const values = { name: '张', citizenNumber: '4101022002', isEmployed: false, wantedCategories: ['technical'] };
    const saved = await save(session, { step: 1, values, revision: 0 });
    expect(saved.body).toEqual({ step: 1, values, revision: 1 });
    expect(await kept(session)).toEqual(saved.body);
    const [row] = await api.dataSource.query('SELECT draft_cipher FROM sign_up_drafts WHERE person_id = ?', [
      session.person.id,
    ]);
    expect(row.draft_cipher.toString()).not.toContain('4101022002');
  });

  it('on two devices: the one that has not seen the newest is refused and finds it', async () => {
    const session = await signedInAs(api);
    const onPhone = (await save(session, { step: 1, values: { name: '张三' }, revision: 0 })).body;
    const onTablet = (await save(session, { ...onPhone, values: { name: '张三丰' } })).body;
    const stale = await save(session, { ...onPhone, step: 2 });
    expect(stale).toMatchObject({ status: 409, problem: { code: 'seekers/draft-superseded' } });
    const newest = await kept(session);
    expect(newest).toEqual(onTablet);
    expect((await save(session, { ...onTablet, step: 2 })).body.revision).toBe(3);
  });

  it('begun on two devices at the same moment is one', async () => {
    const session = await signedInAs(api);
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((name) => save(session, { step: 1, values: { name }, revision: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect(await kept(session)).toEqual(winner?.body);
  });

  it('is saved again without conflict when only the answer was lost', async () => {
    const session = await signedInAs(api);
    const draft = { step: 1, values: { name: '张三', school: null }, revision: 0 };
    const first = await save(session, draft);
    expect((await save(session, draft)).body).toEqual(first.body);
  });

  it('survives a refused sign-up and ends with the sign-up', async () => {
    const session = await signedInWithNotice(api);
    const draft = (await save(session, { step: 4, values: { name: '张三' }, revision: 0 })).body;
    await signUp(api, session, formOf({ intention: { divisionCode: '410199' } }));
    expect(await kept(session)).toEqual(draft);
    expect((await signUp(api, session, formOf())).status).toBe(200);
    expect(await kept(session)).toBeNull();
    expect((await save(session, draft)).problem.code).toBe('seekers/already-signed-up');
    expect(await api.dataSource.query('SELECT * FROM sign_up_drafts WHERE person_id = ?', [session.person.id])).toEqual(
      [],
    );
  });

  it('is limited in size', async () => {
    const session = await signedInAs(api);
    const values = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`field${index}`, true]));
    expect((await save(session, { step: 1, values, revision: 0 })).problem.code).toBe('http/bad-input');
  });
});
