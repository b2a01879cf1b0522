import { AgreementEntity } from '../../../src/agreements/agreement.entity';
import { SeekerDirectory } from '../../../src/seekers';
import { makeAgent, makePlayer, makeSeeker } from '../../applications/scene';
import { officerOf } from '../../identity/people';
import { makeHost } from '../../posts/posts';
import { startApi, type TestApi } from '../../support/api';
import { acceptedApplication, draftedAgreement, opened, seenBy, sentAgreement } from '../support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('an agreement', () => {
  it('is one and the same for host, trainee and bureau', async () => {
    const { id, agent, seeker, officer } = await sentAgreement(api);
    const [host, trainee, bureau] = await Promise.all([agent, seeker, officer].map((by) => seenBy(api, by, id)));
    const shared = { id, status: 'signing', waitingFor: 'host', terms: host?.body.terms, history: host?.body.history };
    expect(host?.body).toMatchObject({ ...shared, viewer: 'host', myTurn: true, contentHash: expect.any(String) });
    expect(trainee?.body).toMatchObject({ ...shared, viewer: 'trainee', myTurn: false, traineeName: '王小明' });
    expect(bureau?.body).toMatchObject({ ...shared, viewer: 'bureau', myTurn: false });
  });

  it('shows names, phones and the account masked to officers, in full to its parties', async () => {
    const { id, agent, officer } = await draftedAgreement(api);
    const { body: host } = await seenBy(api, agent, id);
    expect(host).toMatchObject({
      traineeName: '王小明',
      mentorName: '周明师',
      details: { emergencyPhone: '15400009001', bankAccountNumber: '6222000000000000017' },
    });
    const { body: bureau } = await seenBy(api, officer, id);
    expect(bureau).toMatchObject({
      traineeName: '王**',
      mentorName: '周**',
      details: {
        emergencyName: '王**',
        emergencyPhone: '154****9001',
        bankAccountNumber: '***************0017',
        bank: '示例银行郑州分行',
      },
    });
  });

  it('never shows the citizen number in full, nor anything of hardship', async () => {
    const { id, agent, seeker, officer } = await draftedAgreement(api);
    const number = await api.get(SeekerDirectory).citizenNumberOf(seeker.seekerId);
    for (const viewer of [agent, seeker, officer]) {
      const text = JSON.stringify((await seenBy(api, viewer, id)).body);
      expect(text).toContain(`"maskedCitizenNumber":"410***********${number.slice(-4)}"`);
      expect(text).not.toContain(number);
      expect(text).not.toMatch(/hardship|困难/);
    }
  });

  it('is seen by officers of its division and above, and by nobody else', async () => {
    const { id } = await draftedAgreement(api);
    const status = async (grants: Parameters<typeof makePlayer>[1][]) =>
      (await seenBy(api, await makePlayer(api, ...grants), id)).status;
    expect(await status([officerOf('410105')])).toBe(200);
    expect(await status([officerOf('410100')])).toBe(200);
    expect(await status([officerOf('410000')])).toBe(200);
    expect(await status([officerOf('410102')])).toBe(404);
    expect(await status([officerOf('410300')])).toBe(404);
    expect((await seenBy(api, await makeSeeker(api), id)).status).toBe(404);
    expect((await seenBy(api, await makeAgent(api, await makeHost(api)), id)).status).toBe(404);
    expect((await seenBy(api, await makePlayer(api), id)).status).toBe(403);
  });

  it('is the host’s to an officer who is the host’s agent, too', async () => {
    const { id, hostId } = await draftedAgreement(api);
    const both = await makePlayer(api, officerOf('410105'), { role: 'host-agent', hostId, divisionCode: null });
    expect((await seenBy(api, both, id)).body).toMatchObject({ viewer: 'host', traineeName: '王小明' });
  });

  it('names the bureau that witnesses: of the province it is the department', async () => {
    const of = async (divisionCode: string) =>
      (await opened(api, await acceptedApplication(api, { host: { divisionCode } }))).bureauName;
    expect(await of('410000')).toBe('河南省人力资源和社会保障厅');
    expect(await of('410300')).toBe('洛阳市人力资源和社会保障局');
  });

  it('says when a reminder is possible again, and offers it only then', async () => {
    const { id, officer } = await sentAgreement(api);
    const rows = api.dataSource.getRepository(AgreementEntity);
    await rows.update(id, { remindedAt: api.clock.now() });
    const tomorrow = new Date(api.clock.now().getTime() + 24 * 3_600_000).toISOString();
    const { body: paused } = await seenBy(api, officer, id);
    expect(paused.remindAgainAt).toBe(tomorrow);
    expect(paused.acts).not.toContain('remind');
    await rows.update(id, { remindedAt: new Date(api.clock.now().getTime() - 24 * 3_600_000) });
    const { body: free } = await seenBy(api, officer, id);
    expect(free.remindAgainAt).toBeNull();
    expect(free.acts).toContain('remind');
  });
});
