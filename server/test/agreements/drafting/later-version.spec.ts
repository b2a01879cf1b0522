import { agreementChangeRoutes, agreementRoutes } from '@qihang/shared/agreements';
import { SeekerEntity } from '../../../src/seekers';
import type { Player } from '../../applications/scene';
import { startApi, type TestApi } from '../../support/api';
import { completeDetails, fillDetails, fillTerms, makeHostSide, seenBy, send, type WithAgreement } from '../support';
import { signedAgreement } from '../support/signed-agreement';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function revised({ agent, id }: WithAgreement) {
  const call = { params: { id }, body: { reason: '增加每月补助' } };
  const { status, body } = await api.call(agreementChangeRoutes.revise, call, { as: await agent.token() });
  if (status !== 200) throw new Error(`not revised: ${status}`);
  return body;
}

async function paragraphs(by: Player, id: string, version?: number) {
  const call = { params: { id }, query: { version } };
  const { body } = await api.call(agreementRoutes.text, call, { as: await by.token() });
  return { versionNumber: body.versionNumber, text: JSON.stringify(body.sections) };
}

describe('a later version', () => {
  it('is filled in and sent while the one in force stays what it is', async () => {
    const signed = await signedAgreement(api);
    const { agent, seeker, id, agreement } = signed;
    const draft = await revised(signed);
    expect(draft).toMatchObject({
      status: 'in-force',
      openVersion: { number: 2, status: 'draft', reason: '增加每月补助' },
      currentVersion: { number: 1, status: 'effective' },
      terms: agreement.terms,
      problems: [],
    });
    const { mentorId } = await makeHostSide(api);
    expect((await fillTerms(api, agent, id, draft.termsRevision, { ...draft.terms, mentorId })).status).toBe(400);
    const terms = { ...draft.terms, monthlyStipendFen: 260_000, startsOn: '2026-12-07' };
    const { body: filled } = await fillTerms(api, agent, id, draft.termsRevision, terms);
    expect(filled).toMatchObject({ terms, startsOn: agreement.startsOn, endsOn: agreement.endsOn });
    const own = completeDetails({ bank: '另一家示例银行' });
    const { body: complete } = await fillDetails(api, seeker, id, filled.detailsRevision, own);
    const { status, body: sent } = await send(api, agent, complete);
    expect(status).toBe(200);
    expect(sent).toMatchObject({
      status: 'in-force',
      waitingFor: 'host',
      startsOn: agreement.startsOn,
      currentVersion: { number: 1, status: 'effective', contentHash: agreement.currentVersion?.contentHash },
      openVersion: { number: 2, status: 'signing' },
    });
    expect(sent.contentHash).not.toBe(agreement.currentVersion?.contentHash);
    expect(sent.history.at(-1)).toMatchObject({ what: '提交签署' });
    const [first, second] = [await paragraphs(seeker, id, 1), await paragraphs(seeker, id)];
    expect(first).toMatchObject({ versionNumber: 1, text: expect.stringContaining('2,000元') });
    expect(second).toMatchObject({ versionNumber: 2, text: expect.stringContaining('2,600元') });
  });

  it('does not ask again who may take part: the internship has begun', async () => {
    const signed = await signedAgreement(api);
    await api.dataSource.getRepository(SeekerEntity).update(signed.seeker.seekerId, { isEmployed: true });
    const draft = await revised(signed);
    expect(draft.problems).toEqual([]);
    expect((await send(api, signed.agent, draft)).status).toBe(200);
  });

  it('may keep a first day that has passed, and take no other past one', async () => {
    const signed = await signedAgreement(api);
    const draft = await revised(signed);
    const now = api.clock.now();
    api.clock.set('2026-12-20T02:00:00Z');
    expect((await seenBy(api, signed.agent, signed.id)).body.problems).toEqual([]);
    const terms = { ...draft.terms, startsOn: '2026-12-02' };
    const { body } = await fillTerms(api, signed.agent, signed.id, draft.termsRevision, terms);
    expect(body.problems.map(({ path }) => path)).toEqual(['terms.startsOn']);
    api.clock.set(now);
  });
});

describe('a request for an early end', () => {
  it('is the turn of the side that has not asked, also in the lists', async () => {
    const { agent, seeker, id } = await signedAgreement(api);
    const call = {
      params: { id },
      body: { reasonCode: 'employed', text: '找到工作了', lastDay: '2027-01-15' },
    } as const;
    const asked = await api.call(agreementChangeRoutes.requestEnd, call, { as: await seeker.token() });
    expect(asked.body).toMatchObject({ myTurn: false, earlyEnd: { status: 'requested', by: 'trainee' } });
    expect(asked.body.acts).toContain('withdraw-end');
    const { body: host } = await seenBy(api, agent, id);
    expect(host.myTurn).toBe(true);
    expect(host.acts).toContain('answer-end');
    for (const [viewer, as, myTurn] of [
      [agent, 'host', true],
      [seeker, 'trainee', false],
    ] as const) {
      const { body } = await api.call(agreementRoutes.list, { query: { as } }, { as: await viewer.token() });
      expect(body.items).toMatchObject([{ id, myTurn }]);
    }
  });
});
