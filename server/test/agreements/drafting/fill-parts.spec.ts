import { type Agreement, type AgreementTerms, agreementRoutes } from '@qihang/shared/agreements';
import { mentorRoutes } from '@qihang/shared/hosts';
import { makeAgent, makePlayer, makeSeeker } from '../../applications/scene';
import { officerOf } from '../../identity/people';
import { makeHost } from '../../posts/posts';
import { startApi, type TestApi } from '../../support/api';
import {
  type Accepted,
  acceptedApplication,
  completeDetails,
  completeTerms,
  fillDetails,
  fillTerms,
  makeHostSide,
  opened,
  seenBy,
  sentAgreement,
} from '../support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function begun(): Promise<Accepted & { draft: Agreement; whole: AgreementTerms }> {
  const accepted = await acceptedApplication(api);
  const draft = await opened(api, accepted);
  return { ...accepted, draft, whole: completeTerms(api, draft.terms, accepted.mentorId) };
}

const happened = async (viewer: Parameters<typeof seenBy>[1], id: string) =>
  (await seenBy(api, viewer, id)).body.history.map(({ what }) => what);

describe('the host’s part', () => {
  it('is kept with blanks, says what is missing, and shows mentor and days', async () => {
    const { agent, seeker, draft } = await begun();
    const half = { ...draft.terms, startsOn: '2026-12-01', insurer: '  示例保险 ' };
    const { status, body } = await fillTerms(api, agent, draft.id, 1, half);
    expect(status).toBe(200);
    expect(body).toMatchObject({ termsRevision: 2, startsOn: '2026-12-01', endsOn: '2027-05-31', mentorName: null });
    expect(body.terms.insurer).toBe('示例保险');
    expect(body.problems.map(({ path }) => path)).toContain('terms.mentorId');
    expect((await seenBy(api, seeker, draft.id)).body.terms).toEqual(body.terms);
    expect(await happened(agent, draft.id)).toEqual(['开始起草协议']);
  });

  it('has no last day without a first day or a length', async () => {
    const { agent, draft } = await begun();
    const { body } = await fillTerms(api, agent, draft.id, 1, { ...draft.terms, startsOn: '2026-12-01', months: null });
    expect(body).toMatchObject({ startsOn: '2026-12-01', endsOn: null });
  });

  it('names a mentor of the host only; one who retired is a problem to mend', async () => {
    const { agent, mentorId, draft, whole } = await begun();
    const foreign = await makeHostSide(api);
    for (const other of [foreign.mentorId, '999999999']) {
      const refused = await fillTerms(api, agent, draft.id, 1, { ...whole, mentorId: other });
      expect(refused).toMatchObject({ status: 400, problem: { errors: [{ path: 'terms.mentorId' }] } });
    }
    const named = await fillTerms(api, agent, draft.id, 1, whole);
    expect(named.body.mentorName).toBe('周明师');
    const retire = { params: { id: mentorId }, body: { version: 1 } };
    expect((await api.call(mentorRoutes.retire, retire, { as: await agent.token() })).status).toBe(200);
    const { problems } = (await seenBy(api, agent, draft.id)).body;
    expect(problems.filter(({ path }) => path === 'terms.mentorId')).toHaveLength(1);
  });

  it('refuses a division that there is not, and a day years away', async () => {
    const { agent, draft, whole } = await begun();
    for (const [change, path] of [
      [{ divisionCode: '419999' }, 'terms.divisionCode'],
      [{ startsOn: '9999-12-31' }, 'terms.startsOn'],
      [{ startsOn: '0001-01-01' }, 'terms.startsOn'],
    ] as const) {
      const refused = await fillTerms(api, agent, draft.id, 1, { ...whole, ...change });
      expect(refused).toMatchObject({ status: 400, problem: { errors: [{ path }] } });
    }
  });

  it('is written by one of two at a time: the later save learns that it is out of date', async () => {
    const { agent, hostId, draft, whole } = await begun();
    const colleague = await makeAgent(api, hostId);
    const answers = await Promise.all([
      fillTerms(api, agent, draft.id, 1, { ...whole, payDay: 10 }),
      fillTerms(api, colleague, draft.id, 1, { ...whole, payDay: 20 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.problem).toMatchObject({
      code: 'agreements/changed',
      detail: expect.stringContaining('revision 2'),
    });
    const { body: now } = await seenBy(api, agent, draft.id);
    const saved = answers.find(({ status }) => status === 200);
    expect(now.terms.payDay).toBe(saved?.body.terms.payDay);
    const again = await fillTerms(api, colleague, draft.id, now.termsRevision, { ...whole, payDay: 25 });
    expect(again.body.terms.payDay).toBe(25);
  });

  it('may be saved again as it is, whatever the revision: nothing changes', async () => {
    const { agent, draft, whole } = await begun();
    await fillTerms(api, agent, draft.id, 1, whole);
    const again = await fillTerms(api, agent, draft.id, 1, whole);
    expect(again).toMatchObject({ status: 200, body: { termsRevision: 2 } });
  });
});

describe('the trainee’s part', () => {
  it('is told to the host once it is complete, and again when it is corrected later', async () => {
    const { agent, seeker, draft } = await begun();
    const half = await fillDetails(api, seeker, draft.id, 1, completeDetails({ bankAccountNumber: '' }));
    expect(half.body).toMatchObject({ detailsRevision: 2, myTurn: true });
    expect(await happened(agent, draft.id)).toEqual(['开始起草协议']);
    const whole = await fillDetails(api, seeker, draft.id, 2, completeDetails());
    expect(whole.body).toMatchObject({ detailsRevision: 3, myTurn: false });
    const soon = await fillDetails(api, seeker, draft.id, 3, completeDetails({ bank: '示例银行' }));
    expect(soon.body.detailsRevision).toBe(4);
    expect(await happened(agent, draft.id)).toEqual(['开始起草协议', '填写了见习人员信息']);
    api.clock.advance(11 * 60_000);
    await fillDetails(api, seeker, draft.id, 4, completeDetails({ bank: '另一家示例银行' }));
    expect(await happened(agent, draft.id)).toEqual(['开始起草协议', '填写了见习人员信息', '填写了见习人员信息']);
  });

  it('is written by one device at a time, and a repeated save changes nothing', async () => {
    const { seeker, draft } = await begun();
    const answers = await Promise.all([
      fillDetails(api, seeker, draft.id, 1, completeDetails({ bank: '甲银行' })),
      fillDetails(api, seeker, draft.id, 1, completeDetails({ bank: '乙银行' })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const saved = answers.find(({ status }) => status === 200)?.body.details;
    if (saved === undefined) throw new Error('nothing was saved');
    expect(await fillDetails(api, seeker, draft.id, 1, saved)).toMatchObject({
      status: 200,
      body: { detailsRevision: 2 },
    });
  });

  it('does not get in the way of the host’s: both may save at the same moment', async () => {
    const { agent, seeker, draft, whole } = await begun();
    const [byHost, byTrainee] = await Promise.all([
      fillTerms(api, agent, draft.id, 1, whole),
      fillDetails(api, seeker, draft.id, 1, completeDetails()),
    ]);
    expect([byHost.status, byTrainee.status]).toEqual([200, 200]);
    expect((await seenBy(api, agent, draft.id)).body).toMatchObject({ problems: [], terms: whole });
  });
});

describe('a part', () => {
  it('is its side’s alone: others find no agreement or have no such right', async () => {
    const { agent, seeker, officer, draft, whole } = await begun();
    const details = completeDetails();
    const stranger = await makeSeeker(api);
    const otherAgent = await makeAgent(api, await makeHost(api));
    const faraway = await makePlayer(api, officerOf('410300'));
    expect((await fillTerms(api, otherAgent, draft.id, 1, whole)).status).toBe(404);
    expect((await fillTerms(api, seeker, draft.id, 1, whole)).status).toBe(403);
    expect((await fillTerms(api, officer, draft.id, 1, whole)).status).toBe(403);
    expect((await fillDetails(api, stranger, draft.id, 1, details)).status).toBe(404);
    expect((await fillDetails(api, agent, draft.id, 1, details)).status).toBe(403);
    for (const viewer of [stranger, otherAgent, faraway]) {
      expect((await seenBy(api, viewer, draft.id)).problem).toMatchObject({
        status: 404,
        code: 'agreements/not-found',
      });
    }
    const { params, body } = { params: { id: draft.id }, body: { revision: 1, terms: whole } };
    expect((await api.call(agreementRoutes.fillTerms, { params, body })).status).toBe(401);
  });

  it('is closed once the text was sent', async () => {
    const { agent, seeker, id, agreement } = await sentAgreement(api);
    const terms = { ...agreement.terms, payDay: 1 };
    const late = [
      await fillTerms(api, agent, id, agreement.termsRevision, terms),
      await fillDetails(api, seeker, id, agreement.detailsRevision, completeDetails({ bank: '别的银行' })),
    ];
    for (const { problem } of late) expect(problem).toMatchObject({ status: 409, code: 'agreements/not-allowed' });
  });
});
