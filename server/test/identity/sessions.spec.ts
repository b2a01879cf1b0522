import { createHmac } from 'node:crypto';
import { identityRoutes, type Session } from '@qihang/shared/identity';
import { seekerRoutes } from '@qihang/shared/seekers';
import { GrantRole } from '../../src/identity';
import { RefreshTokenEntity } from '../../src/identity/refresh-token.entity';
import { SessionEntity } from '../../src/identity/session.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { startApi, type TestApi } from '../support/api';
import { codeSentTo, freshPhone, officerOf, signInByCode } from './people';

const SECOND = 1_000;
const DAY = 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const refresh = (refreshToken: string) => api.call(identityRoutes.refresh, { body: { refreshToken } });
const me = (accessToken: string) => api.call(identityRoutes.me, {}, { as: accessToken });
const signIn = () => signInByCode(api, freshPhone());

async function refreshed(session: Session): Promise<Session> {
  const answer = await refresh(session.refreshToken);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('a refresh token', () => {
  it('is exchanged for a new one, and the session goes on with both access tokens', async () => {
    const first = await signIn();
    api.clock.advance(9 * 60 * SECOND);
    const second = await refreshed(first);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.person).toEqual(first.person);
    expect([(await me(first.accessToken)).status, (await me(second.accessToken)).status]).toEqual([200, 200]);
    api.clock.advance(60 * SECOND + 1);
    expect([(await me(first.accessToken)).status, (await me(second.accessToken)).status]).toEqual([401, 200]);
  });

  it('is kept as a keyed hash only', async () => {
    const { refreshToken } = await signIn();
    const rows = await api.dataSource.getRepository(RefreshTokenEntity).find();
    const stored = rows.map(({ tokenHash }) => tokenHash.toString('base64url'));
    expect(stored).not.toContain(refreshToken);
    expect(rows.every(({ tokenHash }) => tokenHash.length === 32)).toBe(true);
  });

  it('ends the whole session when it comes again after its successor was used', async () => {
    const first = await signIn();
    const second = await refreshed(first);
    const third = await refreshed(second);
    const replayed = await refresh(first.refreshToken);
    expect(replayed).toMatchObject({ status: 401, problem: { code: 'http/session-ended' } });
    expect((await refresh(third.refreshToken)).status).toBe(401);
    expect((await me(third.accessToken)).status).toBe(401);
  });

  it('ends the whole session when it comes again after 30 seconds, which the audit log tells', async () => {
    const first = await signIn();
    const second = await refreshed(first);
    api.clock.advance(30 * SECOND + 1);
    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await refresh(second.refreshToken)).status).toBe(401);
    const ended = await api.dataSource.getRepository(SessionEntity).findOneByOrFail({ personId: first.person.id });
    expect(ended).toMatchObject({ endReason: 'token-reused', endedAt: api.clock.now() });
    const subject = { subjectType: 'session', subjectId: ended.id, action: 'identity.end-session' };
    expect(await api.dataSource.getRepository(AuditEntry).countBy(subject)).toBe(1);
  });

  it('gives the same successor again within 30 seconds, when the answer was lost on the way', async () => {
    const first = await signIn();
    const lost = await refreshed(first);
    api.clock.advance(30 * SECOND);
    const again = await refreshed(first);
    expect(again.refreshToken).toBe(lost.refreshToken);
    await refreshed(again);
  });

  it('serves two tabs at the same moment, and the session goes on for both', async () => {
    const session = await signIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(session.refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const tokens = new Set(answers.map(({ body }) => body.refreshToken));
    expect(tokens.size).toBe(1);
    const [next] = tokens;
    const chain = await Promise.all([refresh(String(next)), refresh(String(next))]);
    expect(chain.map(({ status }) => status)).toEqual([200, 200]);
    const ended = { personId: session.person.id, endReason: 'token-reused' } as const;
    expect(await api.dataSource.getRepository(SessionEntity).countBy(ended)).toBe(0);
  });

  it('of one device leaves the other device alone', async () => {
    const phone = freshPhone();
    const phoneSession = await signInByCode(api, phone);
    api.clock.advance(60 * SECOND);
    const code = await codeSentTo(api, phone);
    const tablet = (await api.call(identityRoutes.signInByCode, { body: { phone, code } })).body;
    const used = await refreshed(phoneSession);
    await refreshed(used);
    expect((await refresh(phoneSession.refreshToken)).status).toBe(401);
    expect((await me(tablet.accessToken)).status).toBe(200);
    await refreshed(tablet);
  });

  it('lives 30 days unused, and no session longer than 180', async () => {
    const unused = await signIn();
    let used = await signIn();
    api.clock.advance(30 * DAY - 1);
    used = await refreshed(used);
    api.clock.advance(1);
    expect((await refresh(unused.refreshToken)).status).toBe(401);
    for (let month = 2; month <= 6; month++) {
      api.clock.advance(29 * DAY);
      used = await refreshed(used);
    }
    api.clock.advance(5 * DAY);
    expect((await refresh(used.refreshToken)).status).toBe(401);
  });

  it('that nobody gave out is refused', async () => {
    expect((await refresh('A'.repeat(43))).status).toBe(401);
    expect((await refresh('short')).problem.code).toBe('http/bad-input');
  });
});

describe('an access token', () => {
  it('is refused when it is altered, unsigned, signed with another key, or no token at all', async () => {
    const { accessToken } = await signIn();
    const [header = '', payload = '', signature = ''] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: '1' })).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const foreign = createHmac('sha256', 'another key').update(`${header}.${payload}`).digest('base64url');
    const tokens = [
      `${header}.${forged}.${signature}`,
      `${unsigned}.${payload}.`,
      `${header}.${payload}.${foreign}`,
      'nonsense',
    ];
    for (const token of tokens) {
      expect(await me(token)).toMatchObject({ status: 401, problem: { code: 'http/session-ended' } });
    }
    expect((await me(accessToken)).status).toBe(200);
  });

  it('lives ten minutes', async () => {
    const session = await signIn();
    expect(session.accessTokenExpiresAt).toBe(new Date(api.clock.now().getTime() + 600 * SECOND).toISOString());
    api.clock.advance(599 * SECOND);
    expect((await me(session.accessToken)).status).toBe(200);
    api.clock.advance(2 * SECOND);
    expect((await me(session.accessToken)).problem.code).toBe('http/session-ended');
  });

  it('carries no role: one given now counts from the next request on', async () => {
    const session = await signIn();
    const ledger = () => api.call(seekerRoutes.ledger, { query: {} }, { as: session.accessToken });
    expect((await ledger()).problem.code).toBe('http/role-needed');
    await api.get(GrantRole).execute(session.person.id, officerOf('410100'));
    await api.get(GrantRole).execute(session.person.id, officerOf('410100'));
    expect((await ledger()).status).toBe(200);
    expect((await me(session.accessToken)).body.grants).toEqual([
      { role: 'officer', hostId: null, hostName: null, divisionCode: '410100', divisionName: '郑州市' },
    ]);
  });
});

describe('signing out', () => {
  it('ends access and refresh tokens at once, on this device only', async () => {
    const phone = freshPhone();
    const here = await signInByCode(api, phone);
    api.clock.advance(60 * SECOND);
    const there = await signInByCode(api, phone);
    expect((await api.call(identityRoutes.signOut, {}, { as: here.accessToken })).status).toBe(204);
    expect((await me(here.accessToken)).problem.code).toBe('http/session-ended');
    expect((await refresh(here.refreshToken)).status).toBe(401);
    expect((await me(there.accessToken)).status).toBe(200);
  });

  it('asks for a session', async () => {
    expect((await api.call(identityRoutes.signOut, {})).problem.code).toBe('http/sign-in-needed');
  });
});
