import { identityRoutes, type Session } from '@qihang/shared/identity';
import { seekerRoutes } from '@qihang/shared/seekers';
import { GrantRole } from '../../src/identity';
import { startApi, type TestApi } from '../support/api';
import { codeSentTo, deliverLastCode, freshPhone, officerOf, signedInAs, signInByCode } from './people';

const MINUTE = 60_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A route that asks for a step-up; the seeker does not exist, so who gets through reads "out of scope". */
const reveal = ({ accessToken }: Session) =>
  api.call(seekerRoutes.reveal, { params: { id: '999999999' }, body: { reason: '核对报名材料' } }, { as: accessToken });
const stepUp = ({ accessToken }: Session, code: string) =>
  api.call(identityRoutes.stepUp, { body: { code } }, { as: accessToken });
const requestStepUp = ({ accessToken }: Session) => api.call(identityRoutes.requestStepUpCode, {}, { as: accessToken });

async function officer(phone: string): Promise<Session> {
  const session = await signInByCode(api, phone);
  await api.get(GrantRole).execute(session.person.id, officerOf('410000'));
  api.clock.advance(MINUTE);
  return session;
}

describe('proving identity anew', () => {
  it('is needed before a sensitive act, by a fresh code, and holds ten minutes', async () => {
    const phone = freshPhone();
    const session = await officer(phone);
    expect((await reveal(session)).problem.code).toBe('http/step-up-needed');
    expect((await requestStepUp(session)).body).toEqual({ resendAfterSeconds: 60, validMinutes: 5 });
    const proved = await stepUp(session, await deliverLastCode(api, phone));
    expect(proved.body.validUntil).toBe(new Date(api.clock.now().getTime() + 10 * MINUTE).toISOString());
    expect((await reveal(session)).problem.code).toBe('http/out-of-scope');
    const { body: refreshed } = await api.call(identityRoutes.refresh, { body: session });
    api.clock.advance(10 * MINUTE - 1);
    expect((await reveal(refreshed)).problem.code).toBe('http/out-of-scope');
    const { body: later } = await api.call(identityRoutes.refresh, { body: refreshed });
    api.clock.advance(1);
    expect((await reveal(later)).problem.code).toBe('http/step-up-needed');
  });

  it('is not done by a code for signing in, nor the reverse', async () => {
    const phone = freshPhone();
    const session = await officer(phone);
    expect((await stepUp(session, await codeSentTo(api, phone))).problem.code).toBe('identity/code-spent');
    api.clock.advance(MINUTE);
    await requestStepUp(session);
    const code = await deliverLastCode(api, phone);
    const signIn = await api.call(identityRoutes.signInByCode, { body: { phone, code } });
    expect(signIn.status).toBe(422);
    expect((await stepUp(session, code)).status).toBe(200);
  });

  it('counts for the session that asked, not for another device', async () => {
    const phone = freshPhone();
    const [asked, other] = [await officer(phone), await officer(phone)];
    await requestStepUp(asked);
    const code = await deliverLastCode(api, phone);
    expect((await stepUp(other, code)).problem.code).toBe('identity/code-spent');
    expect((await stepUp(asked, code)).status).toBe(200);
    expect((await reveal(other)).problem.code).toBe('http/step-up-needed');
  });

  it('counts tries and uses the code up', async () => {
    const phone = freshPhone();
    const session = await officer(phone);
    await requestStepUp(session);
    const code = await deliverLastCode(api, phone);
    const wrong = code === '111111' ? '222222' : '111111';
    expect((await stepUp(session, wrong)).problem.code).toBe('identity/code-wrong');
    expect((await stepUp(session, code)).status).toBe(200);
    expect((await stepUp(session, code)).problem.code).toBe('identity/code-spent');
  });

  it('shares the limit of one code a minute with signing in', async () => {
    const phone = freshPhone();
    const session = await officer(phone);
    await requestStepUp(session);
    const soon = await api.call(identityRoutes.requestCode, { body: { phone } });
    expect(soon.problem.code).toBe('identity/code-too-soon');
  });

  it('takes 000000 for a demo account', async () => {
    const session = await signedInAs(api, officerOf('410000'));
    expect((await requestStepUp(session)).status).toBe(200);
    expect((await stepUp(session, '000000')).status).toBe(200);
    expect((await reveal(session)).problem.code).toBe('http/out-of-scope');
  });
});
