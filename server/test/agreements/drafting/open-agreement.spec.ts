import { agreementRoutes } from '@qihang/shared/agreements';
import { AgreementNumbers } from '../../../src/agreements/drafting/agreement-numbers';
import { EndAgreements } from '../../../src/agreements/schedule/end-agreements';
import { HostEntity } from '../../../src/hosts/host.entity';
import { PersonalDataCipher } from '../../../src/platform/personal-data';
import { act, apply, makeAgent, makeSeeker, offered, type Player } from '../../applications/scene';
import { makeHost, makePost } from '../../posts/posts';
import { startApi, type TestApi } from '../../support/api';
import { acceptedApplication, makeHostSide, opened, seenBy, signedAgreement } from '../support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const open = async (agent: Player, applicationId: string) =>
  api.call(agreementRoutes.open, { body: { applicationId } }, { as: await agent.token() });

describe('opening an agreement', () => {
  it('begins with what the post promised and whom to call, and leaves the rest to be said', async () => {
    const accepted = await acceptedApplication(api, { post: { months: 4, housing: true } });
    const draft = await opened(api, accepted);
    expect(draft).toMatchObject({
      status: 'draft',
      way: 'electronic',
      viewer: 'host',
      applicationId: accepted.applicationId,
      postId: accepted.postId,
      postTitle: '会计助理',
      hostName: '河南启明会计师事务所',
      traineeName: '王小明',
      divisionName: '郑州市金水区',
      bureauName: '郑州市金水区人力资源和社会保障局',
      maskedCitizenNumber: expect.stringMatching(/^410\*{11}/),
      mentorName: null,
      startsOn: null,
      endsOn: null,
      waitingFor: null,
      myTurn: true,
      contentHash: null,
      seal: 'none',
      termsRevision: 1,
      detailsRevision: 1,
      needsGuardian: false,
      currentVersion: null,
      remindAgainAt: null,
      paper: null,
      earlyEnd: null,
      amendments: [],
      acts: ['fill-terms', 'send', 'void'],
    });
    expect(draft.number).toMatch(/^XY(-[0-9A-Z]{4}){3}-.$/);
    expect(draft.openVersion).toMatchObject({ number: 1, status: 'draft', contentHash: null, signatures: [] });
    expect(draft.terms).toEqual({
      startsOn: null,
      months: 4,
      divisionCode: '410105',
      address: '花园路1号',
      mentorId: null,
      plan: [1, 2, 3, 4].map((month) => ({ month, goals: '' })),
      monthlyStipendFen: 200_000,
      payDay: null,
      hoursPerDay: null,
      daysPerWeek: null,
      rest: '',
      safety: '',
      insurer: '',
      insurancePolicyNumber: '',
      insuranceFen: null,
      leave: '',
      contactName: '张经理',
      contactPhone: '13800000000',
      extra: '单位提供工作餐。单位提供住宿。单位办理的保险：人身意外伤害保险。',
    });
    expect(draft.details.guardian).toBeNull();
    expect(draft.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['terms.mentorId', 'details.bank']));
    const history = draft.history.map(({ what, who }) => ({ what, who }));
    expect(history).toEqual([{ what: '开始起草协议', who: '单位经办人' }]);
  });

  it('asks for a guardian at once where one will be needed', async () => {
    const background = {
      category: 'unemployed-youth',
      education: 'senior-middle',
      isSpecialEducation: false,
      unemploymentRegistrationNumber: 'SY4101050001',
      unemploymentRegistrationDate: '2026-10-01',
      isFullTimeStudent: false,
      isEmployed: false,
      ownsBusiness: false,
    } as const;
    const seeker = { birthDate: '2009-06-15', background };
    const draft = await opened(api, await acceptedApplication(api, { seeker, post: { education: 'junior-middle' } }));
    expect(draft.details.guardian).toEqual({ name: '', relation: '', phone: '' });
    expect(draft.needsGuardian).toBe(true);
  });

  it('leaves out a contact’s phone that no code can reach, and a contact that the host has not named', async () => {
    const cipher = api.get(PersonalDataCipher);
    const landline = cipher.encrypt('0371-66668888', 'hosts.contact_phone_cipher');
    const first = await opened(api, await acceptedApplication(api, { host: { contactPhoneCipher: landline } }));
    expect(first.terms).toMatchObject({ contactName: '张经理', contactPhone: '' });
    const nobody = { contactNameCipher: null, contactPhoneCipher: null };
    const second = await opened(api, await acceptedApplication(api, { host: nobody }));
    expect(second.terms).toMatchObject({ contactName: '', contactPhone: '' });
  });

  it('answers the same agreement a second time, also when several tap at once', async () => {
    const { agent, applicationId } = await acceptedApplication(api);
    const answers = await Promise.all([1, 2, 3].map(() => open(agent, applicationId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const again = await open(agent, applicationId);
    expect(again.body.history).toHaveLength(1);
  });

  it('takes another number where the first is given out already', async () => {
    const taken = await opened(api, await acceptedApplication(api));
    const accepted = await acceptedApplication(api);
    const next = jest.spyOn(api.get(AgreementNumbers), 'next').mockReturnValueOnce(taken.number);
    const draft = await opened(api, accepted);
    expect(next).toHaveBeenCalledTimes(2);
    expect(draft.number).not.toBe(taken.number);
    next.mockRestore();
  });

  it('needs an accepted application of the agent’s own approved host', async () => {
    const side = await makeHostSide(api);
    const post = await makePost(api, side.hostId, { headcount: 5 });
    const hopeful = await apply(api, await makeSeeker(api), post);
    expect(await open(side.agent, hopeful.id)).toMatchObject({
      status: 409,
      problem: { code: 'agreements/application-not-accepted' },
    });
    const seeker = await makeSeeker(api);
    const offer = await offered(api, side.agent, seeker, post);
    const { body: application } = await act(api, seeker, 'accept', offer);
    const stranger = await makeAgent(api, await makeHost(api));
    expect((await open(stranger, application.id)).status).toBe(404);
    expect((await open(seeker, application.id)).status).toBe(403);
    expect((await open(side.agent, '999999999')).status).toBe(404);
    await api.dataSource.getRepository(HostEntity).update(side.hostId, { status: 'suspended' });
    const refused = await open(side.agent, application.id);
    expect(refused).toMatchObject({ status: 409, problem: { code: 'agreements/host-not-approved' } });
  });

  it('shows the trainee the same state', async () => {
    const accepted = await acceptedApplication(api);
    const { id } = await opened(api, accepted);
    const { body } = await seenBy(api, accepted.seeker, id);
    expect(body).toMatchObject({ viewer: 'trainee', myTurn: true, acts: ['fill-details', 'decline'] });
  });

  it('answers the last agreement of an application once it is over', async () => {
    const { agent, applicationId, id } = await signedAgreement(api);
    api.clock.set(new Date('2030-01-01T00:00:00Z'));
    await api.get(EndAgreements).run(new AbortController().signal);
    const { status, body } = await open(agent, applicationId);
    expect([status, body.id, body.status]).toEqual([200, id, 'completed']);
  });
});
