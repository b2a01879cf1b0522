import { CreatePerson } from '../../src/identity';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import type { Player } from '../applications/scene';
import { deliverLastCode, freshPhone, signInByCode } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { agreementToWitness, hashToSign, requestCode, sentAgreement, sign, signedBy } from './support';

const MINUTE = 60_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** An agent with a phone that really gets codes, signed in. */
async function realAgent(hostId: string): Promise<Player> {
  const phone = freshPhone();
  const grants = [{ role: 'host-agent', hostId, divisionCode: null }] as const;
  const personId = await api.get(CreatePerson).execute({ phone, displayName: '经办人', grants, isDemo: false });
  const session = await signInByCode(api, phone);
  api.clock.advance(MINUTE);
  return { personId, phone, token: async () => session.accessToken };
}

/** A text that waits for a host whose agent's phone really gets codes. */
async function sentByRealAgent() {
  const sent = await sentAgreement(api);
  return { ...sent, agent: await realAgent(sent.hostId) };
}

/** What arrives on the agent's phone. */
async function codeFor(agent: Player, id: string): Promise<string> {
  const asked = await requestCode(api, agent, id);
  if (asked.status !== 200) throw new Error(`no code: ${asked.problem.code}`);
  return deliverLastCode(api, agent.phone);
}

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code to sign with', () => {
  it('goes to the signer’s own phone, and is good for one signature', async () => {
    const { id, agent } = await sentByRealAgent();
    const asked = await requestCode(api, agent, id);
    const maskedPhone = `${agent.phone.slice(0, 3)}****${agent.phone.slice(-4)}`;
    expect(asked.body).toEqual({ resendAfterSeconds: 60, validMinutes: 5, maskedPhone });
    const code = await deliverLastCode(api, agent.phone);
    expect((await sign(api, agent, id, { code })).status).toBe(200);
    expect(await signedBy(api, id)).toEqual(['host']);
  });

  it('is spent after five wrong tries, each of which counts although the request fails', async () => {
    const { id, agent } = await sentByRealAgent();
    const code = await codeFor(agent, id);
    const answers: string[] = [];
    for (let tried = 0; tried < 5; tried += 1) {
      answers.push((await sign(api, agent, id, { code: another(code) })).problem.code);
    }
    expect(answers).toEqual([...Array.from({ length: 4 }, () => 'identity/code-wrong'), 'identity/code-spent']);
    expect((await sign(api, agent, id, { code })).problem.code).toBe('identity/code-spent');
    expect(await signedBy(api, id)).toEqual([]);
    api.clock.advance(MINUTE);
    expect((await sign(api, agent, id, { code: await codeFor(agent, id) })).status).toBe(200);
  });

  it('signs no other text', async () => {
    const [first, second] = [await sentAgreement(api), await sentAgreement(api)];
    const agent = await realAgent(first.hostId);
    await api.dataSource.query('INSERT INTO person_grants (person_id, role, host_id) VALUES (?, ?, ?)', [
      agent.personId,
      'host-agent',
      second.hostId,
    ]);
    const { accessToken } = await signInByCode(api, agent.phone);
    const both = { ...agent, token: async () => accessToken };
    api.clock.advance(MINUTE);
    const code = await codeFor(both, first.id);
    expect((await sign(api, both, second.id, { code })).problem.code).toBe('identity/code-spent');
    expect((await sign(api, both, first.id, { code })).status).toBe(200);
    expect(await signedBy(api, second.id)).toEqual([]);
  });

  it('runs out after five minutes', async () => {
    const { id, agent } = await sentByRealAgent();
    const code = await codeFor(agent, id);
    api.clock.advance(5 * MINUTE);
    expect((await sign(api, agent, id, { code })).problem.code).toBe('identity/code-spent');
    expect(await signedBy(api, id)).toEqual([]);
  });

  it('stays good when signing is refused for another reason', async () => {
    const { id, agent, seeker } = await sentByRealAgent();
    const code = await codeFor(agent, id);
    await api.dataSource.query('UPDATE seekers SET is_employed = 1 WHERE id = ?', [seeker.seekerId]);
    expect((await sign(api, agent, id, { code })).problem.code).toBe('agreements/not-eligible');
    await api.dataSource.query('UPDATE seekers SET is_employed = 0 WHERE id = ?', [seeker.seekerId]);
    expect((await sign(api, agent, id, { code })).status).toBe(200);
  });

  it('is not sent for a text that cannot be signed', async () => {
    const { id, seeker } = await agreementToWitness(api);
    const before = await api.dataSource.getRepository(SignInCodeEntity).count();
    expect((await requestCode(api, seeker, id)).problem.code).toBe('agreements/not-your-turn');
    expect(await api.dataSource.getRepository(SignInCodeEntity).count()).toBe(before);
  });

  it('is not needed once more for what is signed already: a second tap answers the same', async () => {
    const { id, agent } = await sentByRealAgent();
    const code = await codeFor(agent, id);
    const contentHash = await hashToSign(api, agent, id);
    const first = await sign(api, agent, id, { code, contentHash });
    const second = await sign(api, agent, id, { code, contentHash });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.openVersion).toEqual(first.body.openVersion);
    expect(await signedBy(api, id)).toEqual(['host']);
  });
});
