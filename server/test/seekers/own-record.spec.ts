import type { Session } from '@qihang/shared/identity';
import { seekerRoutes } from '@qihang/shared/seekers';
import { SeekerDirectory } from '../../src/seekers';
import { signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { type Background, formOf, freshCitizenNumber, graduate, signedUp, youth } from './sign-ups';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T02:00:00Z' });
});
afterAll(() => api.close());

const mine = async ({ accessToken }: Session) => (await api.call(seekerRoutes.mine, {}, { as: accessToken })).body;
const { intention } = formOf();
const update = ({ accessToken }: Session, version: number, background: Background = graduate) =>
  api.call(seekerRoutes.update, { body: { background, intention, version } }, { as: accessToken });

describe('assessing answers', () => {
  it('tells every reason and keeps nothing', async () => {
    const session = await signedInAs(api);
    const body = {
      citizenNumber: freshCitizenNumber('20000101'),
      background: { ...youth, isFullTimeStudent: true, unemploymentRegistrationDate: '2026-12-01' } as Background,
    };
    const answer = await api.call(seekerRoutes.assess, { body }, { as: session.accessToken });
    expect(answer.body).toMatchObject({ eligible: false, on: '2026-11-23' });
    expect(answer.body.reasons.map(({ code }) => code)).toEqual([
      'over-youth-age',
      'full-time-student',
      'registration-in-future',
    ]);
    expect(await mine(session)).toEqual({ seeker: null, eligibility: null, hardships: [], draft: null });
  });

  it('needs a session, and refuses a wrong check digit', async () => {
    const body = { citizenNumber: '110105194912310021', background: graduate };
    expect((await api.call(seekerRoutes.assess, { body })).status).toBe(401);
    const session = await signedInAs(api);
    const answer = await api.call(seekerRoutes.assess, { body }, { as: session.accessToken });
    expect(answer.problem.errors?.map(({ path }) => path)).toEqual(['citizenNumber']);
  });
});

describe("a seeker's own record", () => {
  it('shows the number masked, and eligibility as of the day that it is looked at', async () => {
    const { session, seekerId } = await signedUp(api);
    expect((await mine(session)).seeker?.maskedCitizenNumber).toMatch(/^410\*{11}\w{4}$/);
    const directory = api.get(SeekerDirectory);
    expect((await directory.eligibilityOf(seekerId, '2028-06-30')).eligible).toBe(true);
    expect((await directory.eligibilityOf(seekerId, '2028-07-01')).reasons).toEqual([
      { code: 'graduated-too-long-ago', field: 'graduationDate', message: expect.stringContaining('24个月') },
    ]);
  });

  it('is corrected, also where that ends eligibility', async () => {
    const { session } = await signedUp(api);
    const answer = await update(session, 1, { ...graduate, major: '审计学', isEmployed: true });
    expect(answer.body).toMatchObject({
      seeker: { major: '审计学', isEmployed: true, version: 2 },
      eligibility: { eligible: false, reasons: [{ code: 'employed' }] },
    });
  });

  it('keeps nothing of a category that was left', async () => {
    const { session } = await signedUp(api);
    expect((await update(session, 1, youth)).body.seeker).toMatchObject({
      category: 'unemployed-youth',
      school: null,
      major: null,
      graduationDate: null,
      unemploymentRegistrationNumber: 'SY41010020260001',
    });
    const { body } = await update(session, 2, graduate);
    expect(body.seeker).toMatchObject({ school: '郑州大学', unemploymentRegistrationNumber: null });
  });

  it('changed on two devices at the same moment keeps one change and refuses the other', async () => {
    const { session } = await signedUp(api);
    const answers = await Promise.all(
      ['审计学', '金融学', '统计学'].map((major) => update(session, 1, { ...graduate, major })),
    );
    const won = answers.find(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await mine(session)).seeker).toEqual(won?.body.seeker);
    expect((await update(session, 1)).problem.code).toBe('seekers/changed-meanwhile');
  });

  it('is nobody else’s: who has not signed up cannot update', async () => {
    const session = await signedInAs(api);
    expect((await update(session, 1)).problem.code).toBe('http/role-needed');
    const role = { role: 'seeker', hostId: null, divisionCode: null } as const;
    expect((await update(await signedInAs(api, role), 1)).problem.code).toBe('seekers/not-signed-up');
  });
});

describe('the seeker directory', () => {
  it('tells facts without number, phone and hardship', async () => {
    const citizenNumber = freshCitizenNumber('20030101');
    const { session, seekerId } = await signedUp(api, formOf({ identity: { name: '周八', citizenNumber } }));
    const facts = await api.get(SeekerDirectory).ofPerson(session.person.id);
    expect(facts).toEqual({
      seekerId,
      personId: session.person.id,
      name: '周八',
      maskedName: '周*',
      sex: expect.stringMatching(/^(fe)?male$/),
      birthDate: '2003-01-01',
      age: 23,
      category: 'graduate',
      education: 'bachelor',
      isSpecialEducation: false,
      school: '郑州大学',
      major: '会计学',
      graduationDate: '2026-06-30',
      divisionCode: '410105',
      wantedDivisions: ['410100'],
      wantedCategories: ['management'],
    });
    expect((await api.get(SeekerDirectory).facts([seekerId, '999999'])).get(seekerId)).toEqual(facts);
    expect(await api.get(SeekerDirectory).ofPerson('999999')).toBeNull();
    expect(await api.get(SeekerDirectory).phoneOf(session.person.id)).toMatch(/^139\d{8}$/);
  });
});
