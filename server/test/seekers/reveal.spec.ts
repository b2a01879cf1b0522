import { identityRoutes, type Session } from '@qihang/shared/identity';
import { seekerRoutes } from '@qihang/shared/seekers';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { formOf, freshCitizenNumber, signedUp } from './sign-ups';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const reveal = ({ accessToken }: Session, id: string, reason = '核对报名材料') =>
  api.call(seekerRoutes.reveal, { params: { id }, body: { reason } }, { as: accessToken });

async function provedOfficer(divisionCode: string): Promise<Session> {
  const session = await signedInAs(api, officerOf(divisionCode));
  await api.call(identityRoutes.stepUp, { body: { code: '000000' } }, { as: session.accessToken });
  return session;
}

const looksOf = (session: Session) =>
  api.dataSource.getRepository(AuditEntry).findBy({ action: 'seekers.reveal', actorId: session.person.id });

describe('showing an unmasked number', () => {
  it('is done for an officer of the division who proved identity anew, and audited with the reason', async () => {
    const citizenNumber = freshCitizenNumber();
    const { seekerId } = await signedUp(api, formOf({ identity: { name: '吴九', citizenNumber } }));
    const session = await provedOfficer('410100');
    const { body } = await reveal(session, seekerId);
    expect(body).toEqual({ name: '吴九', citizenNumber, phone: expect.stringMatching(/^139\d{8}$/) });
    const [look, ...more] = await looksOf(session);
    expect(more).toEqual([]);
    expect(look).toMatchObject({ subjectType: 'seeker', subjectId: seekerId, reason: '核对报名材料', detail: null });
  });

  it('is refused without a step-up, without a reason, and without the role', async () => {
    const { seekerId, session: seeker } = await signedUp(api);
    expect((await reveal(await signedInAs(api, officerOf('410100')), seekerId)).problem.code).toBe(
      'http/step-up-needed',
    );
    const officer = await provedOfficer('410100');
    expect((await reveal(officer, seekerId, ' 看 ')).problem.errors?.map(({ path }) => path)).toEqual(['reason']);
    expect((await reveal(seeker, seekerId)).problem.code).toBe('http/role-needed');
    expect(await looksOf(officer)).toEqual([]);
  });

  it('answers the same for a seeker elsewhere as for none', async () => {
    const { seekerId } = await signedUp(api);
    const elsewhere = await provedOfficer('410300');
    const [outside, none] = [await reveal(elsewhere, seekerId), await reveal(elsewhere, '99999999')];
    expect(outside).toMatchObject({ status: 404, problem: { code: 'http/out-of-scope' } });
    expect({ ...outside.problem, correlationId: '' }).toEqual({ ...none.problem, correlationId: '' });
    expect(await looksOf(elsewhere)).toEqual([]);
  });
});
