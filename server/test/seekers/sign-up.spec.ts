import { identityRoutes } from '@qihang/shared/identity';
import { seekerRoutes } from '@qihang/shared/seekers';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { OutboxEventEntity } from '../../src/platform/outbox/outbox-event.entity';
import { SeekerEntity } from '../../src/seekers';
import { consent, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { formOf, freshCitizenNumber, graduate, signedInWithNotice, signedUp, signUp, youth } from './sign-ups';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T02:00:00Z' });
});
afterAll(() => api.close());

describe('signing up', () => {
  it('puts a graduate on record, gives the role, and has registries match', async () => {
    const session = await signedInWithNotice(api);
    await consent(api, session, 'hardship-matching');
    const form = formOf();
    const { body } = await signUp(api, session, form);
    expect(body).toMatchObject({
      seeker: {
        name: '张三丰',
        birthDate: '2002-03-15',
        category: 'graduate',
        school: '郑州大学',
        unemploymentRegistrationNumber: null,
        divisionName: '郑州市金水区',
        wantedDivisions: ['410100'],
        wantedCategories: ['management'],
        version: 1,
      },
      eligibility: { eligible: true, on: '2026-11-23', reasons: [] },
      hardships: [],
      draft: null,
    });
    const { body: me } = await api.call(identityRoutes.me, {}, { as: session.accessToken });
    expect(me).toMatchObject({ displayName: '张**', grants: [{ role: 'seeker', hostId: null, divisionCode: null }] });
    const seekerId = String(body.seeker?.id);
    const events = await api.dataSource.getRepository(OutboxEventEntity).findBy({ type: 'seekers.signed-up' });
    expect(events.map(({ payload }) => JSON.parse(payload))).toContainEqual({ seekerId });
    const row = await api.dataSource.getRepository(SeekerEntity).findOneByOrFail({ id: seekerId });
    expect(row.matchingConsent).toBe(true);
    const subject = { action: 'seekers.sign-up', subjectType: 'seeker', subjectId: seekerId };
    expect(await api.dataSource.getRepository(AuditEntry).countBy(subject)).toBe(1);
  });

  it('puts an unemployed youth on record without what only graduates are asked for', async () => {
    const session = await signedInWithNotice(api);
    const { body } = await signUp(api, session, formOf({ background: youth, intention: { divisionCode: '419001' } }));
    expect(body.seeker).toMatchObject({
      category: 'unemployed-youth',
      school: null,
      graduationDate: null,
      unemploymentRegistrationNumber: 'SY41010020260001',
      wantedDivisions: [],
      wantedCategories: [],
      availableFrom: null,
    });
  });

  it('keeps name, number and registration number encrypted', async () => {
    const citizenNumber = freshCitizenNumber();
    const { seekerId } = await signedUp(
      api,
      formOf({ identity: { name: '欧阳明月', citizenNumber }, background: youth }),
    );
    const rows = await api.dataSource.query('SELECT * FROM seekers WHERE id = ?', [seekerId]);
    const stored = Object.values(rows[0]).map(String).join(' ');
    for (const plain of ['欧阳明月', citizenNumber, 'SY41010020260001']) expect(stored).not.toContain(plain);
  });

  it('takes a number with a small x, spaces or full-width digits as the same number', async () => {
    await signedUp(
      api,
      formOf({ identity: { name: '李四', citizenNumber: '11010519491231002X' }, background: graduate }),
    );
    const session = await signedInWithNotice(api);
    const again = await signUp(
      api,
      session,
      formOf({ identity: { name: '李四', citizenNumber: '１１０１０５ 19491231 002x' } }),
    );
    expect(again.problem.code).toBe('seekers/citizen-number-taken');
  });

  it('asks for the privacy notice first', async () => {
    const session = await signedInAs(api);
    expect(await signUp(api, session, formOf())).toMatchObject({
      status: 409,
      problem: { code: 'seekers/notice-needed' },
    });
    await consent(api, session, 'privacy-notice');
    await consent(api, session, 'privacy-notice', false);
    expect((await signUp(api, session, formOf())).problem.code).toBe('seekers/notice-needed');
  });

  it.each([
    ['a wrong check digit', '110105194912310021', '身份证号码校验不通过，请逐位核对'],
    ['an impossible birth date', '410102200202300016', '身份证号码中的出生日期不存在，请核对'],
    ['a number too short', '4101022002031500', '身份证号码应为 18 位'],
    ['letters', '41010220020315OO1X', '身份证号码只能是数字，最后一位可以是 X'],
  ])('refuses %s and names the field', async (_, citizenNumber, message) => {
    const session = await signedInWithNotice(api);
    const answer = await signUp(api, session, formOf({ identity: { name: '张三', citizenNumber } }));
    expect(answer).toMatchObject({ status: 400, problem: { code: 'http/bad-input' } });
    expect(answer.problem.errors).toEqual([{ path: 'identity.citizenNumber', message }]);
  });

  it('refuses who is under 16 today, and takes them on their birthday', async () => {
    const tomorrow = freshCitizenNumber('20101124');
    const form = formOf({ identity: { name: '赵小小', citizenNumber: tomorrow }, background: youth });
    const session = await signedInWithNotice(api);
    const answer = await signUp(api, session, form);
    expect(answer).toMatchObject({ status: 422, problem: { code: 'seekers/not-eligible' } });
    expect(answer.problem.errors).toEqual([
      { path: 'identity.citizenNumber', message: '未满16周岁，不能参加就业见习' },
    ]);
    const today = { name: '赵小小', citizenNumber: freshCitizenNumber('20101123') };
    const { body } = await signUp(api, session, { ...form, identity: today });
    expect(body.eligibility).toMatchObject({
      eligible: true,
      requirements: [
        { code: 'guardian-consent', met: false },
        { code: 'no-hazardous-posts', met: true },
      ],
    });
  });

  it('tells every reason why not, each with its field', async () => {
    const session = await signedInWithNotice(api);
    const background = { ...graduate, isEmployed: true, ownsBusiness: true, graduationDate: '2020-06-30' };
    const answer = await signUp(api, session, formOf({ background }));
    expect(answer.problem.errors?.map(({ path }) => path)).toEqual([
      'background.isEmployed',
      'background.ownsBusiness',
      'background.graduationDate',
    ]);
    expect(await api.dataSource.getRepository(SeekerEntity).countBy({ personId: session.person.id })).toBe(0);
  });

  it('refuses a division that does not exist', async () => {
    const session = await signedInWithNotice(api);
    const intention = { divisionCode: '410199', wantedDivisions: ['410100', '419999'] };
    const answer = await signUp(api, session, formOf({ intention }));
    expect(answer).toMatchObject({ status: 422, problem: { code: 'seekers/unknown-division' } });
    expect(answer.problem.errors?.map(({ path }) => path)).toEqual([
      'intention.divisionCode',
      'intention.wantedDivisions.1',
    ]);
  });

  it('happens once a person', async () => {
    const { session } = await signedUp(api);
    expect((await signUp(api, session, formOf())).problem.code).toBe('seekers/already-signed-up');
  });

  it('answers a repeated request with the same key from the first one', async () => {
    const session = await signedInWithNotice(api);
    const form = formOf();
    const options = { as: session.accessToken, idempotencyKey: 'sign-up-1' };
    const first = await api.call(seekerRoutes.signUp, { body: form }, options);
    const again = await api.call(seekerRoutes.signUp, { body: form }, options);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('refuses a number on record without telling whose, nor whether the name agrees', async () => {
    const citizenNumber = freshCitizenNumber();
    await signedUp(api, formOf({ identity: { name: '王五', citizenNumber } }));
    const answers = [];
    for (const name of ['王五', '王六']) {
      const session = await signedInWithNotice(api);
      answers.push((await signUp(api, session, formOf({ identity: { name, citizenNumber } }))).problem);
    }
    expect(answers[0]).toMatchObject({ status: 409, code: 'seekers/citizen-number-taken' });
    expect({ ...answers[0], correlationId: '' }).toEqual({ ...answers[1], correlationId: '' });
    expect(JSON.stringify(answers)).not.toContain('王');
  });
});

describe('sign-ups at the same moment', () => {
  it('with one number from many accounts leave exactly one on record', async () => {
    const citizenNumber = freshCitizenNumber();
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signedInWithNotice(api)));
    const answers = await Promise.all(
      sessions.map((session) => signUp(api, session, formOf({ identity: { name: '孙七', citizenNumber } }))),
    );
    const codes = answers.map(({ status, problem }) => (status === 200 ? 'signed-up' : problem.code));
    expect(codes.sort()).toEqual([...Array(7).fill('seekers/citizen-number-taken'), 'signed-up']);
    const personIds = sessions.map(({ person }) => person.id);
    const rows = await api.dataSource.query('SELECT id FROM seekers WHERE person_id IN (?)', [personIds]);
    expect(rows).toHaveLength(1);
    const grants = await api.dataSource.query('SELECT id FROM person_grants WHERE person_id IN (?)', [personIds]);
    expect(grants).toHaveLength(1);
  });

  it('from two devices of one person make one record', async () => {
    const session = await signedInWithNotice(api);
    const form = formOf();
    const answers = await Promise.all([1, 2, 3, 4].map(() => signUp(api, session, form)));
    const codes = answers.map(({ status, problem }) => (status === 200 ? 'signed-up' : problem.code));
    expect(codes.sort()).toEqual([...Array(3).fill('seekers/already-signed-up'), 'signed-up']);
  });
});
