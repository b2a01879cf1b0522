import { identityRoutes, type Session } from '@qihang/shared/identity';
import { GrantRole, RevokeRole } from '../../src/identity';
import { startApi, type TestApi } from '../support/api';
import { officerOf, signedInAs } from './people';

const mentorOf = (hostId: string) => ({ role: 'mentor', hostId, divisionCode: null }) as const;
const by = { kind: 'command', id: 'test' } as const;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const rolesOf = async ({ accessToken }: Session) =>
  (await api.call(identityRoutes.me, {}, { as: accessToken })).body.grants.map(
    ({ role, hostId, divisionCode }) => `${role} ${hostId ?? divisionCode}`,
  );
const audited = async ({ person }: Session) =>
  Number(
    (
      await api.dataSource.query(
        `SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'identity.revoke' AND subject_id = ?`,
        [person.id],
      )
    )[0].n,
  );

describe('a role that is taken', () => {
  it('is gone from the next request on, in that place only, and the session goes on', async () => {
    const session = await signedInAs(api, mentorOf('1'), mentorOf('2'), officerOf('410105'));
    await api.get(RevokeRole).execute(session.person.id, mentorOf('1'), by);
    expect(await rolesOf(session)).toEqual(['mentor 2', 'officer 410105']);
    await api.get(RevokeRole).execute(session.person.id, officerOf('410105'), by);
    expect(await rolesOf(session)).toEqual(['mentor 2']);
    expect(await audited(session)).toBe(2);
  });

  it('is taken once, and can be given again', async () => {
    const session = await signedInAs(api, mentorOf('1'));
    const take = () => api.get(RevokeRole).execute(session.person.id, mentorOf('1'), by);
    await Promise.all([take(), take(), take()]);
    expect(await audited(session)).toBe(1);
    await api.get(GrantRole).execute(session.person.id, mentorOf('1'));
    expect(await rolesOf(session)).toEqual(['mentor 1']);
  });
});
