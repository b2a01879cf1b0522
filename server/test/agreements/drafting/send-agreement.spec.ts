import { createHash } from 'node:crypto';
import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { mentorRoutes } from '@qihang/shared/hosts';
import { HostEntity } from '../../../src/hosts/host.entity';
import { FileReferences, FileStore } from '../../../src/platform/files';
import { PostEntity } from '../../../src/posts/post.entity';
import { SeekerEntity } from '../../../src/seekers';
import { added, mentorOf } from '../../hosts/mentors';
import { startApi, type TestApi } from '../../support/api';
import { download, draftedAgreement, makeHostSide, seenBy, send, sentAgreement, type WithAgreement } from '../support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.clock.set('2026-11-23T02:00:00Z'));
afterAll(() => api.close());

const update = (table: typeof HostEntity | typeof PostEntity | typeof SeekerEntity, id: string, columns: object) =>
  api.dataSource.getRepository(table).update(id, columns);

async function refusal({ agent, agreement }: WithAgreement) {
  const { status, problem } = await send(api, agent, agreement);
  return { status, code: problem.code, errors: problem.errors };
}

/** Stored files that no row names: what `SweepUnreferenced` removes once they are a day old. */
async function orphans(): Promise<number> {
  let count = 0;
  const anyAge = new Date(Date.now() + 60_000);
  for await (const ids of api.get(FileStore).storedBefore(anyAge)) {
    count += (await api.get(FileReferences).unreferenced(ids)).length;
  }
  return count;
}

describe('sending', () => {
  it('freezes the text: its PDF has the hash that is signed, and all of it waits for the host', async () => {
    const { agent, id, agreement } = await draftedAgreement(api);
    const { status, body } = await send(api, agent, agreement);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'signing',
      waitingFor: 'host',
      myTurn: true,
      problems: [],
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      openVersion: { number: 1, status: 'signing', waitingFor: 'host', signatures: [], templateTitle: '就业见习协议' },
      acts: ['return', 'void', 'sign', 'choose-paper'],
    });
    expect(body.openVersion).toMatchObject({
      contentHash: body.contentHash,
      sentAt: api.clock.now().toISOString(),
      // Fourteen days, and the last of them whole.
      lapsesAt: '2026-12-07T15:59:59.999Z',
    });
    const pdf = await download(api, agent, agreementRoutes.pdf, { id });
    expect(createHash('sha256').update(pdf.content).digest('hex')).toBe(body.contentHash);
    expect(body.history.at(-1)).toMatchObject({ what: '提交签署', who: '单位经办人' });
  });

  it('twice answers the same; the text is not made again', async () => {
    const { agent, agreement } = await draftedAgreement(api);
    const answers = await Promise.all([send(api, agent, agreement), send(api, agent, agreement)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body.contentHash).toBe(answers[1]?.body.contentHash);
    expect(answers[0]?.body.history).toHaveLength(3);
  });

  it('needs both parts as the host has read them', async () => {
    const { agent, agreement } = await draftedAgreement(api);
    for (const part of ['termsRevision', 'detailsRevision'] as const) {
      const stale: Agreement = { ...agreement, [part]: agreement[part] - 1 };
      expect((await send(api, agent, stale)).problem).toMatchObject({ status: 409, code: 'agreements/changed' });
    }
  });

  it('is the host’s act alone', async () => {
    const { seeker, officer, agreement } = await draftedAgreement(api);
    expect((await send(api, seeker, agreement)).status).toBe(403);
    expect((await send(api, officer, agreement)).status).toBe(403);
    expect((await send(api, (await makeHostSide(api)).agent, agreement)).status).toBe(404);
  });

  it('lists every problem with its field', async () => {
    const drafted = await draftedAgreement(api, { terms: { payDay: null, insurer: '' }, details: { bank: '' } });
    expect(await refusal(drafted)).toEqual({
      status: 422,
      code: 'agreements/not-ready',
      errors: [
        { path: 'terms.payDay', message: expect.any(String) },
        { path: 'terms.insurer', message: expect.any(String) },
        { path: 'details.bank', message: expect.any(String) },
      ],
    });
  });

  it('needs a host that is approved still', async () => {
    const drafted = await draftedAgreement(api);
    await update(HostEntity, drafted.hostId, { status: 'suspended' });
    expect(await refusal(drafted)).toMatchObject({ status: 409, code: 'agreements/host-not-approved' });
  });

  it('leaves nothing behind when it fails at its end: no status, and no file that a sweep would keep', async () => {
    const drafted = await draftedAgreement(api);
    const orphansBefore = await orphans();
    await api.dataSource.query(
      `CREATE TRIGGER no_events BEFORE INSERT ON agreement_events FOR EACH ROW
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the disk is full'`,
    );
    expect((await send(api, drafted.agent, drafted.agreement)).status).toBe(500);
    await api.dataSource.query('DROP TRIGGER no_events');
    expect((await seenBy(api, drafted.agent, drafted.id)).body).toMatchObject({ status: 'draft', contentHash: null });
    expect(await orphans()).toBe(orphansBefore + 1);
  });
});

describe('on the day of sending', () => {
  it('the trainee has to be eligible; the host learns that it is so, not why', async () => {
    const drafted = await draftedAgreement(api, { terms: { startsOn: '2028-07-10' } });
    // Two years after graduation.
    api.clock.set('2028-07-01T02:00:00Z');
    expect(await refusal(drafted)).toMatchObject({
      code: 'agreements/not-ready',
      errors: [{ path: '', message: '见习人员目前不符合参加见习的条件，请让对方核对个人信息' }],
    });
    const { problems } = (await seenBy(api, drafted.seeker, drafted.id)).body;
    expect(problems).toEqual([{ path: '', party: 'trainee', message: expect.stringContaining('毕业') }]);
  });

  it('nobody begins a second internship, nor a first one beside another', async () => {
    const drafted = await draftedAgreement(api);
    const { seekerId } = drafted.seeker;
    await update(SeekerEntity, seekerId, { internshipsTaken: 1 });
    expect(await refusal(drafted)).toMatchObject({ code: 'agreements/not-ready', errors: [{ path: '' }] });
    await update(SeekerEntity, seekerId, { internshipsTaken: 0, hasInternshipInForce: true });
    expect(await refusal(drafted)).toMatchObject({ code: 'agreements/not-ready', errors: [{ path: '' }] });
    await update(SeekerEntity, seekerId, { hasInternshipInForce: false });
    expect((await send(api, drafted.agent, drafted.agreement)).status).toBe(200);
  });

  it('the first day must not have passed', async () => {
    const drafted = await draftedAgreement(api);
    api.clock.set('2026-12-02T02:00:00Z');
    expect((await refusal(drafted)).errors).toEqual([{ path: 'terms.startsOn', message: expect.any(String) }]);
  });

  it('who is 16 or 17 needs a guardian, and a post without hazards', async () => {
    const background = {
      category: 'unemployed-youth',
      education: 'senior-middle',
      isSpecialEducation: false,
      unemploymentRegistrationNumber: 'SY4101050002',
      unemploymentRegistrationDate: '2026-10-01',
      isFullTimeStudent: false,
      isEmployed: false,
      ownsBusiness: false,
    } as const;
    const minor = { seeker: { birthDate: '2009-06-15', background }, post: { education: 'junior-middle' } } as const;
    const alone = await draftedAgreement(api, minor);
    expect((await refusal(alone)).errors).toEqual([{ path: 'details.guardian', message: expect.any(String) }]);
    const guardian = { name: '王大明', relation: '父亲', phone: '15400009001' };
    const guarded = await draftedAgreement(api, { ...minor, details: { guardian } });
    await update(PostEntity, guarded.postId, { hazards: '粉尘' });
    expect((await refusal(guarded)).errors).toEqual([{ path: '', message: expect.stringContaining('职业危害') }]);
    await update(PostEntity, guarded.postId, { hazards: '' });
    const { body } = await send(api, guarded.agent, guarded.agreement);
    expect(body).toMatchObject({ needsGuardian: true, details: { guardian } });
  });
});

describe('a mentor named in a text that was sent', () => {
  it('counts as taken in the host’s list, and cannot be retired', async () => {
    const drafted = await draftedAgreement(api);
    const trainees = async () => {
      const { body } = await api.call(mentorRoutes.list, { query: {} }, { as: await drafted.agent.token() });
      return body.items.map(({ currentTrainees }) => currentTrainees);
    };
    expect(await trainees()).toEqual([0]);
    await send(api, drafted.agent, drafted.agreement);
    expect(await trainees()).toEqual([1]);
    const retire = { params: { id: drafted.mentorId }, body: { version: 1 } };
    const refused = await api.call(mentorRoutes.retire, retire, { as: await drafted.agent.token() });
    expect(refused.problem).toMatchObject({ status: 409, code: 'hosts/mentor-busy' });
  });
});

describe('the last place', () => {
  it('of a mentor goes to one of two agreements sent at the same moment', async () => {
    const hostSide = await makeHostSide(api);
    for (const _ of [1, 2]) await sentAgreement(api, { hostSide });
    const rivals = [await draftedAgreement(api, { hostSide }), await draftedAgreement(api, { hostSide })];
    const answers = await Promise.all(rivals.map(({ agent, agreement }) => send(api, agent, agreement)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.problem.errors).toEqual([{ path: 'terms.mentorId', message: expect.stringContaining('3名') }]);
  });

  it('of a host, 30 % of its insured staff, goes to one of two agreements with different mentors', async () => {
    const hostSide = await makeHostSide(api, { insuredStaff: 7 });
    const second = await added(api, hostSide.agent, mentorOf(hostSide.hostId));
    await sentAgreement(api, { hostSide });
    const rivals = [
      await draftedAgreement(api, { hostSide }),
      await draftedAgreement(api, { hostSide, terms: { mentorId: second.id } }),
    ];
    const answers = await Promise.all(rivals.map(({ agent, agreement }) => send(api, agent, agreement)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.problem.errors).toEqual([{ path: '', message: expect.stringContaining('30%') }]);
  });
});
