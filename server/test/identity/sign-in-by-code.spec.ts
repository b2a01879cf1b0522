import { identityRoutes, maskPhone } from '@qihang/shared/identity';
import { CreatePerson } from '../../src/identity';
import { PersonEntity } from '../../src/identity/person.entity';
import { SessionEntity } from '../../src/identity/session.entity';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import { startApi, type TestApi } from '../support/api';
import { codeSentTo, deliverLastCode, freshPhone, sandboxOf, signInByCode } from './people';

const MINUTE = 60_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const requestCode = (phone: string) => api.call(identityRoutes.requestCode, { body: { phone } });
const tryCode = (phone: string, code: string) => api.call(identityRoutes.signInByCode, { body: { phone, code } });
const otherThan = (code: string) => (code === '123456' ? '654321' : '123456');

describe('signing in by phone code', () => {
  it('makes a new phone a new person without roles', async () => {
    const phone = freshPhone();
    const session = await signInByCode(api, phone);
    expect(session.person).toMatchObject({ grants: [], wechatBound: false, maskedPhone: `139****${phone.slice(7)}` });
    const me = await api.call(identityRoutes.me, {}, { as: session.accessToken });
    expect(me.body).toEqual(session.person);
  });

  it('finds the same person again, also written with spaces, and gives each device a session of its own', async () => {
    const phone = freshPhone();
    const first = await signInByCode(api, phone);
    api.clock.advance(MINUTE);
    const code = await codeSentTo(api, phone);
    const second = await api.call(identityRoutes.signInByCode, { body: { phone: ` ${phone} `, code } });
    expect(second.body.person.id).toBe(first.person.id);
    expect(await api.dataSource.getRepository(SessionEntity).countBy({ personId: first.person.id })).toBe(2);
  });

  it('answers for a known phone exactly as for an unknown one', async () => {
    const [known, unknown] = [freshPhone(), freshPhone()];
    await signInByCode(api, known);
    api.clock.advance(MINUTE);
    const [forKnown, forUnknown] = [await requestCode(known), await requestCode(unknown)];
    expect([forKnown.status, forKnown.body]).toEqual([forUnknown.status, forUnknown.body]);
    const codes = [await deliverLastCode(api, unknown), '111111', '222222'];
    const wrong = codes.find((code) => code !== codes[0]) ?? '';
    const [triedKnown, triedUnknown] = [await tryCode(known, wrong), await tryCode(unknown, wrong)];
    expect({ ...triedKnown.problem, correlationId: '' }).toEqual({ ...triedUnknown.problem, correlationId: '' });
    expect(await api.dataSource.getRepository(PersonEntity).countBy({ maskedPhone: maskPhone(unknown) })).toBe(0);
  });

  it('keeps neither phone nor code in plain, and takes both out of the row once sent', async () => {
    const phone = freshPhone();
    const code = await codeSentTo(api, phone);
    await tryCode(phone, code);
    const rows = await api.dataSource.query('SELECT * FROM persons p LEFT JOIN sign_in_codes c USING (phone_index)');
    const events = await api.dataSource.query('SELECT payload FROM outbox_events');
    const stored = rows.flatMap((row: object) => Object.values(row)).map((value: unknown) => String(value));
    expect(stored.join(' ')).not.toContain(phone);
    expect(JSON.stringify(events)).not.toContain(phone);
    const [last] = await api.dataSource.getRepository(SignInCodeEntity).find({ order: { id: 'DESC' }, take: 1 });
    expect(last).toMatchObject({ messageCipher: null, usedAt: api.clock.now() });
  });

  it('refuses a code that was used', async () => {
    const phone = freshPhone();
    const code = await codeSentTo(api, phone);
    expect((await tryCode(phone, code)).status).toBe(200);
    const again = await tryCode(phone, code);
    expect(again).toMatchObject({ status: 422, problem: { code: 'identity/code-spent' } });
    expect(again.problem.errors).toEqual([{ path: 'code', message: '验证码已失效，请重新获取' }]);
  });

  it('lets a code live five minutes', async () => {
    const [early, late] = [freshPhone(), freshPhone()];
    const [earlyCode, lateCode] = [await codeSentTo(api, early), await codeSentTo(api, late)];
    api.clock.advance(5 * MINUTE - 1);
    expect((await tryCode(early, earlyCode)).status).toBe(200);
    api.clock.advance(1);
    expect((await tryCode(late, lateCode)).problem.code).toBe('identity/code-spent');
  });

  it('counts five tries, then also refuses the right code', async () => {
    const phone = freshPhone();
    const code = await codeSentTo(api, phone);
    const codes: string[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) codes.push((await tryCode(phone, otherThan(code))).problem.code);
    expect(codes).toEqual([...Array(4).fill('identity/code-wrong'), 'identity/code-spent']);
    expect((await tryCode(phone, code)).problem.code).toBe('identity/code-spent');
  });

  it('takes only the newest code', async () => {
    const phone = freshPhone();
    const older = await codeSentTo(api, phone);
    api.clock.advance(MINUTE);
    const newer = await codeSentTo(api, phone);
    if (older !== newer) expect((await tryCode(phone, older)).problem.code).toBe('identity/code-wrong');
    expect((await tryCode(phone, newer)).status).toBe(200);
  });

  it('refuses a code that was sent to another phone', async () => {
    const [mine, theirs] = [freshPhone(), freshPhone()];
    const code = await codeSentTo(api, mine);
    await requestCode(theirs);
    expect((await tryCode(theirs, code)).status).toBe(422);
    expect((await tryCode(freshPhone(), code)).problem.code).toBe('identity/code-spent');
  });
});

describe('asking for codes', () => {
  it('sends one a minute', async () => {
    const phone = freshPhone();
    expect((await requestCode(phone)).body).toEqual({ resendAfterSeconds: 60, validMinutes: 5 });
    api.clock.advance(MINUTE - 1_500);
    const tooSoon = await requestCode(phone);
    expect(tooSoon).toMatchObject({ status: 429, problem: { code: 'identity/code-too-soon', retryAfter: 2 } });
    expect(tooSoon.headers.get('retry-after')).toBe('2');
    api.clock.advance(1_500);
    expect((await requestCode(phone)).status).toBe(200);
  });

  it('sends ten on a day in China, and goes on at midnight there', async () => {
    const phone = freshPhone();
    api.clock.set('2026-11-25T14:00:00Z');
    for (let sent = 1; sent <= 10; sent++) {
      expect((await requestCode(phone)).status).toBe(200);
      api.clock.advance(MINUTE);
    }
    const refused = await requestCode(phone);
    expect(refused).toMatchObject({ status: 429, problem: { code: 'identity/code-daily-limit' } });
    expect(refused.problem.retryAfter).toBe(110 * 60);
    api.clock.set('2026-11-25T16:00:00Z');
    expect((await requestCode(phone)).status).toBe(200);
  });

  it('refuses what is no mobile phone of the mainland', async () => {
    for (const phone of ['12345678901', '1391234567', '+85212345678', '']) {
      expect((await requestCode(phone)).problem.code).toBe('http/bad-input');
    }
  });

  it('is sent by the worker', async () => {
    const phone = freshPhone();
    await requestCode(phone);
    api.startWorker();
    const sent = async () => (await sandboxOf(api).recent()).some((message) => message.phone === phone);
    const deadline = Date.now() + 10_000;
    while (!(await sent()) && Date.now() < deadline) await new Promise(setImmediate);
    expect(await sent()).toBe(true);
  });
});

describe('the code on the sandbox page', () => {
  const shown = (on: TestApi, phone: string) => on.call(identityRoutes.sandboxCode, { query: { phone } });

  it('is the last one sent to the phone', async () => {
    const phone = freshPhone();
    expect((await shown(api, phone)).body).toEqual({ code: null });
    const code = await codeSentTo(api, phone);
    expect((await shown(api, phone)).body).toEqual({ code });
  });

  it('is not there outside demo mode', async () => {
    const real = await startApi({ env: { DEMO: 'off' } });
    try {
      const phone = freshPhone();
      await codeSentTo(real, phone);
      expect(await shown(real, phone)).toMatchObject({ status: 404, problem: { code: 'http/not-found' } });
    } finally {
      await real.close();
    }
  });
});

describe('demo accounts', () => {
  const demoPerson = async (on: TestApi) => {
    const phone = freshPhone();
    await on.get(CreatePerson).execute({ phone, displayName: '演示求职者', grants: [], isDemo: true });
    return phone;
  };

  it('open with 000000, again and again, and are sent nothing', async () => {
    const phone = await demoPerson(api);
    for (let time = 1; time <= 3; time++) {
      expect((await requestCode(phone)).status).toBe(200);
      expect((await tryCode(phone, '000000')).body.person.displayName).toBe('演示求职者');
    }
    expect((await tryCode(phone, '000001')).status).toBe(422);
    const phoneIndex = (await api.dataSource.getRepository(PersonEntity).findOneByOrFail({ displayName: '演示求职者' }))
      .phoneIndex;
    expect(await api.dataSource.getRepository(SignInCodeEntity).countBy({ phoneIndex })).toBe(0);
  });

  it('lend their code to nobody else', async () => {
    const phone = freshPhone();
    const code = await codeSentTo(api, phone);
    if (code !== '000000') expect((await tryCode(phone, '000000')).problem.code).toBe('identity/code-wrong');
    await tryCode(phone, code);
    expect((await tryCode(phone, '000000')).problem.code).toBe('identity/code-spent');
  });

  it('have no known code outside demo mode', async () => {
    const real = await startApi({ env: { DEMO: 'off' } });
    try {
      const phone = await demoPerson(real);
      const answer = await real.call(identityRoutes.signInByCode, { body: { phone, code: '000000' } });
      expect(answer.problem.code).toBe('identity/code-spent');
    } finally {
      await real.close();
    }
  });
});
