import { agreementRoutes, lastDayOf } from '@qihang/shared/agreements';
import { SealVersion } from '../../src/agreements/sealing/seal-version';
import { textOf } from '../platform/poppler';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  changeMentor,
  completeTerms,
  download,
  dropRevision,
  fillTerms,
  historyOf,
  requestEnd,
  revise,
  revisedAgreement,
  seenBy,
  send,
  sign,
  signByParties,
  signedAgreement,
  signedBy,
  versionRow,
  versionRows,
  witnessed,
} from './support';

const NEVER = new AbortController().signal;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const seal = (agreementId: string, versionNumber: number) =>
  api.get(SealVersion).handle({ agreementId, versionNumber }, { signal: NEVER } as never);

describe('a material change', () => {
  it('is drafted, sent and signed by all as a new version, and then takes the place of the one before', async () => {
    const signed = await signedAgreement(api);
    const { id, agent, seeker, mentorId } = signed;
    await seal(id, 1);
    const revised = await revise(api, agent, id);
    expect(revised.body).toMatchObject({
      status: 'in-force',
      openVersion: { number: 2, status: 'draft', reason: '见习时间延长' },
      currentVersion: { number: 1, status: 'effective' },
      endsOn: signed.agreement.endsOn,
    });
    const { startsOn } = revised.body.terms;
    const longer = completeTerms(api, revised.body.terms, mentorId, { startsOn, months: 5 });
    const filled = await fillTerms(api, agent, id, revised.body.termsRevision, longer);
    expect((await send(api, agent, filled.body)).body.openVersion?.status).toBe('signing');
    await signByParties(api, signed);
    const waiting = await agreementRow(api, id);
    expect([waiting.status, waiting.currentVersion, waiting.endsOn]).toEqual(['in-force', 1, signed.agreement.endsOn]);
    await witnessed(api, signed);
    const { body } = await seenBy(api, seeker, id);
    expect(body).toMatchObject({
      status: 'in-force',
      startsOn,
      endsOn: lastDayOf(startsOn ?? '', 5),
      openVersion: null,
    });
    expect(body.currentVersion).toMatchObject({ number: 2, status: 'effective' });
    expect((await versionRow(api, id, 1)).status).toBe('superseded');
    expect(await signedBy(api, id, 2)).toEqual(['host', 'trainee', 'bureau']);
    await seal(id, 2);
    const pdf = await download(api, agent, agreementRoutes.pdf, { id }, { form: 'sealed', version: '2' });
    expect(textOf(pdf.content).replaceAll(/\s/g, '')).toContain('第2版');
    const before = await download(api, agent, agreementRoutes.pdf, { id }, { form: 'sealed', version: '1' });
    expect(before.status).toBe(200);
  });

  it('may be given up by the host, drafted or sent; the agreement goes on', async () => {
    const { id, agent } = await signedAgreement(api);
    await revise(api, agent, id);
    const dropped = await dropRevision(api, agent, id);
    expect(dropped.body).toMatchObject({ status: 'in-force', openVersion: null, currentVersion: { number: 1 } });
    expect((await dropRevision(api, agent, id)).problem.code).toBe('agreements/not-allowed');
    const again = await revise(api, agent, id);
    expect(again.body.openVersion?.number).toBe(3);
    expect((await versionRows(api, id)).map(({ status }) => status)).toEqual(['effective', 'dropped', 'draft']);
    const sent = await revisedAgreement(api, await signedAgreement(api), { months: 4 });
    expect((await dropRevision(api, sent.agent, sent.id)).body.openVersion).toBeNull();
    expect((await sign(api, sent.agent, sent.id, { contentHash: 'a'.repeat(64) })).problem.code).toBe(
      'agreements/not-allowed',
    );
    expect(await historyOf(api, sent.id)).toContain('drop-version');
  });

  it('that the trainee declines leaves the agreement in force', async () => {
    const { id, agent, seeker } = await revisedAgreement(api, await signedAgreement(api), { months: 4 });
    await sign(api, agent, id);
    const call = { params: { id }, body: { reason: '不同意延长' } };
    const declined = await api.call(agreementRoutes.decline, call, { as: await seeker.token() });
    expect(declined.body).toMatchObject({ status: 'in-force', openVersion: null, currentVersion: { number: 1 } });
    expect((await versionRow(api, id, 2)).status).toBe('dropped');
  });

  it('is one at a time, and none while an early end is asked for', async () => {
    const { id, agent, seeker } = await signedAgreement(api);
    const answers = await Promise.all([revise(api, agent, id), revise(api, agent, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await dropRevision(api, agent, id);
    await requestEnd(api, seeker, id);
    expect((await revise(api, agent, id)).problem.code).toBe('agreements/not-allowed');
  });

  it('lets nobody change the mentor while it is being signed', async () => {
    const { id, agent, mentorId, agreement } = await revisedAgreement(api, await signedAgreement(api), { months: 4 });
    const { problem } = await changeMentor(api, agent, id, { mentorId, from: agreement.startsOn ?? '' });
    expect(problem.code).toBe('agreements/version-in-signing');
  });
});
