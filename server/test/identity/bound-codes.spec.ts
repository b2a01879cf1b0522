import { identityRoutes, type Session } from '@qihang/shared/identity';
import { BoundCodes, type CodeTrial, CreatePerson, codeRefusal } from '../../src/identity';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import { Transactions } from '../../src/platform/database';
import type { Actor } from '../../src/platform/http';
import { startApi, type TestApi } from '../support/api';
import { deliverLastCode, freshPhone, signInByCode } from './people';

const MINUTE = 60_000;
const CONTRACT = 'a'.repeat(64);
const OTHER_CONTRACT = 'b'.repeat(64);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let sessions = 0;

/** A session of the phone's owner, as the rules see it. */
const binding = (subject = CONTRACT, phone = freshPhone()) => ({ phone, sessionId: String(++sessions), subject });
type Binding = ReturnType<typeof binding>;

const spend = (bound: Binding, code: string): Promise<CodeTrial> =>
  api.get(Transactions).run(() => api.get(BoundCodes).spend(bound, code));

async function codeFor(bound: Binding): Promise<string> {
  await api.get(BoundCodes).request(bound);
  const code = await deliverLastCode(api, bound.phone);
  api.clock.advance(MINUTE);
  return code;
}

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code for signing', () => {
  it('signs the document it was sent for, once', async () => {
    const bound = binding();
    const code = await codeFor(bound);
    expect(await spend(bound, code)).toBe('right');
    expect(await spend(bound, code)).toBe('spent');
  });

  it('is of no use for another document, session or phone', async () => {
    const bound = binding();
    const code = await codeFor(bound);
    expect(await spend({ ...bound, subject: OTHER_CONTRACT }, code)).toBe('spent');
    expect(await spend({ ...bound, sessionId: String(++sessions) }, code)).toBe('spent');
    expect(await spend({ ...bound, phone: freshPhone() }, code)).toBe('spent');
    expect(await spend(bound, code)).toBe('right');
  });

  it('is of no use for another document even if it is moved there in the table', async () => {
    const bound = binding();
    const code = await codeFor(bound);
    const moved = { ...bound, subject: OTHER_CONTRACT };
    await api.dataSource
      .getRepository(SignInCodeEntity)
      .update({ sessionId: bound.sessionId }, { subject: OTHER_CONTRACT });
    expect(await spend(moved, code)).toBe('wrong');
  });

  it('is neither helped nor spoiled by a newer code for another document', async () => {
    const bound = binding();
    const other = { ...bound, subject: OTHER_CONTRACT };
    const [code, newer] = [await codeFor(bound), await codeFor(other)];
    if (code !== newer) expect(await spend(bound, newer)).toBe('wrong');
    expect(await spend(bound, code)).toBe('right');
    expect(await spend(other, newer)).toBe('right');
  });

  it('makes way for a newer one for the same document', async () => {
    const bound = binding();
    const [code, newer] = [await codeFor(bound), await codeFor(bound)];
    if (code !== newer) expect(await spend(bound, code)).toBe('wrong');
    expect(await spend(bound, newer)).toBe('right');
  });

  it('neither signs in nor steps up', async () => {
    const phone = freshPhone();
    const session = await signInByCode(api, phone);
    api.clock.advance(MINUTE);
    const actor = await actorOf(session);
    await api.get(BoundCodes).requestFor(actor, CONTRACT);
    const code = await deliverLastCode(api, phone);
    const signIn = await api.call(identityRoutes.signInByCode, { body: { phone, code } });
    const stepUp = await api.call(identityRoutes.stepUp, { body: { code } }, { as: session.accessToken });
    expect([signIn.problem.code, stepUp.problem.code]).toEqual(['identity/code-spent', 'identity/code-spent']);
  });

  it('is used up only if the signing commits', async () => {
    const bound = binding();
    const code = await codeFor(bound);
    const failed = api.get(Transactions).run(async () => {
      expect(await api.get(BoundCodes).spend(bound, code)).toBe('right');
      throw new Error('the signature was not kept');
    });
    await expect(failed).rejects.toThrow('the signature was not kept');
    expect(await spend(bound, code)).toBe('right');
  });

  it('signs once when it comes ten times at the same moment', async () => {
    const bound = binding();
    const code = await codeFor(bound);
    const trials = await Promise.all(Array.from({ length: 10 }, () => spend(bound, code)));
    expect(trials.filter((trial) => trial === 'right')).toHaveLength(1);
    expect(trials.filter((trial) => trial === 'spent')).toHaveLength(9);
  });

  it('bears four wrong tries, and five minutes', async () => {
    const bound = binding();
    const code = await codeFor(bound);
    const trials: CodeTrial[] = [];
    for (let tried = 0; tried < 5; tried += 1) trials.push(await spend(bound, another(code)));
    expect(trials).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'spent']);
    expect(await spend(bound, code)).toBe('spent');
    const late = await codeFor(bound);
    api.clock.advance(4 * MINUTE);
    expect(await spend(bound, late)).toBe('spent');
  });

  it('counts in the same quota as the other codes', async () => {
    const bound = binding();
    await api.get(BoundCodes).request(bound);
    const soon = await api.call(identityRoutes.requestCode, { body: { phone: bound.phone } });
    expect(soon.problem.code).toBe('identity/code-too-soon');
    await expect(api.get(BoundCodes).request({ ...bound, subject: OTHER_CONTRACT })).rejects.toMatchObject({
      code: 'identity/code-too-soon',
    });
  });

  it('names one document in one spelling only', async () => {
    const shouted = binding(CONTRACT.toUpperCase());
    await expect(api.get(BoundCodes).request(shouted)).rejects.toThrow(TypeError);
    await expect(spend(shouted, '123456')).rejects.toThrow(TypeError);
  });
});

describe('a code for signing, of the signed-in person', () => {
  it('goes to the own phone and counts for the own session', async () => {
    const phone = freshPhone();
    const session = await signInByCode(api, phone);
    const elsewhere = await actorOf(session, '999999999');
    api.clock.advance(MINUTE);
    const actor = await actorOf(session);
    expect(await api.get(BoundCodes).requestFor(actor, CONTRACT)).toEqual({ resendAfterSeconds: 60, validMinutes: 5 });
    const code = await deliverLastCode(api, phone);
    const spendFor = (who: Actor) => api.get(Transactions).run(() => api.get(BoundCodes).spendFor(who, CONTRACT, code));
    expect(await spendFor(elsewhere)).toBe('spent');
    expect(await spendFor(actor)).toBe('right');
  });

  it('is 000000 for a demo account, which is sent none', async () => {
    const phone = freshPhone();
    const personId = await api.get(CreatePerson).execute({ phone, displayName: '演示账号', grants: [], isDemo: true });
    const actor = { personId, sessionId: '1', grants: [] };
    const before = await api.dataSource.getRepository(SignInCodeEntity).count();
    await api.get(BoundCodes).requestFor(actor, CONTRACT);
    expect(await api.dataSource.getRepository(SignInCodeEntity).count()).toBe(before);
    const trial = api.get(Transactions).run(() => api.get(BoundCodes).spendFor(actor, CONTRACT, '000000'));
    expect(await trial).toBe('right');
  });
});

describe('the refusal of a code', () => {
  it('says whether to look again or to ask for a new one', () => {
    expect(codeRefusal('wrong').code).toBe('identity/code-wrong');
    expect(codeRefusal('spent').code).toBe('identity/code-spent');
  });
});

async function actorOf(session: Session, sessionId?: string): Promise<Actor> {
  const [row]: { id: string }[] = await api.dataSource.query('SELECT id FROM sessions WHERE person_id = ?', [
    session.person.id,
  ]);
  return { personId: session.person.id, sessionId: sessionId ?? String(row?.id), grants: [] };
}
