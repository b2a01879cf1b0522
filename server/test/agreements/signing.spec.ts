import { agreementRoutes } from '@qihang/shared/agreements';
import { applicationRoutes } from '@qihang/shared/applications';
import { addDays } from '@qihang/shared/platform';
import { makeSeeker } from '../applications/scene';
import { deliverLastCode } from '../identity/people';
import { youth } from '../seekers/sign-ups';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  firstBrokenLink,
  hashToSign,
  historyOf,
  holdSignatures,
  requestCode,
  seenBy,
  sentAgreement,
  sign,
  signatureRows,
  signedAgreement,
  signedBy,
  witnessed,
} from './support';

const DAY = 86_400_000;
const OTHER_HASH = 'f'.repeat(64);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
});
afterAll(() => api.close());

describe('signing', () => {
  it('goes from host to trainee to bureau, and the last signature puts the agreement in force', async () => {
    const { id, agent, seeker, officer, mentorId, applicationId } = await signedAgreement(api);
    expect(await signedBy(api, id)).toEqual(['host', 'trainee', 'bureau']);
    const { body } = await seenBy(api, seeker, id);
    expect(body).toMatchObject({ status: 'in-force', waitingFor: null, openVersion: null, seal: 'pending' });
    expect(body.currentVersion).toMatchObject({ number: 1, status: 'effective', waitingFor: null });
    expect(body.currentVersion?.signatures.map(({ party, method }) => [party, method])).toEqual([
      ['host', 'code'],
      ['trainee', 'code'],
      ['bureau', 'step-up'],
    ]);
    const row = await agreementRow(api, id);
    expect(row).toMatchObject({
      mentorId,
      startsOn: '2026-12-01',
      endsOn: '2027-02-28',
      inForceSeekerId: seeker.seekerId,
    });
    expect((await historyOf(api, id)).slice(-5)).toEqual([
      'send',
      'sign-host',
      'sign-trainee',
      'sign-bureau',
      'take-effect',
    ]);
    const people = (await signatureRows(api, id)).map(({ personId }) => personId);
    expect(people).toEqual([agent.personId, seeker.personId, officer.personId]);
    const application = await api.call(
      applicationRoutes.get,
      { params: { id: applicationId } },
      { as: await seeker.token() },
    );
    expect(application.body.status).toBe('agreement');
  });

  it('keeps of each signature who, when, how and from where, encrypted, and chains it to the one before', async () => {
    const sent = await sentAgreement(api);
    const drawing = { strokes: [[100, 200, 300, 400]], ratio: 0.4 };
    const headers = { 'user-agent': `WeChat/8.0 ${'x'.repeat(400)}` };
    expect((await sign(api, sent.agent, sent.id, { drawing, headers })).status).toBe(200);
    expect((await sign(api, sent.seeker, sent.id)).status).toBe(200);
    const [first, second] = await signatureRows(api, sent.id);
    expect(second?.previousHash).toBe(first?.hash);
    expect(first?.contentHash).toBe(sent.agreement.openVersion?.contentHash);
    expect(first?.deviceCipher.includes('WeChat')).toBe(false);
    expect(await firstBrokenLink(api, sent.id)).toBe(-1);
  });

  it('refuses who is not next, and who is no party', async () => {
    const { id, seeker, agent, agreement } = await sentAgreement(api);
    const contentHash = agreement.openVersion?.contentHash ?? '';
    const stranger = await makeSeeker(api);
    expect((await sign(api, seeker, id)).problem.code).toBe('agreements/not-your-turn');
    expect((await sign(api, agent, id, { signAs: 'guardian' })).problem.code).toBe('agreements/not-your-turn');
    expect((await sign(api, stranger, id, { contentHash })).problem.code).toBe('agreements/not-found');
    expect((await requestCode(api, seeker, id)).problem.code).toBe('agreements/not-your-turn');
    expect((await requestCode(api, stranger, id, { contentHash })).problem.code).toBe('agreements/not-found');
    expect(await signedBy(api, id)).toEqual([]);
  });

  it('refuses another text than the one that waits, and a draft', async () => {
    const { id, agent } = await sentAgreement(api);
    expect((await sign(api, agent, id, { contentHash: OTHER_HASH })).problem.code).toBe('agreements/text-changed');
    expect((await requestCode(api, agent, id, { contentHash: OTHER_HASH })).problem.code).toBe(
      'agreements/text-changed',
    );
    const contentHash = await hashToSign(api, agent, id);
    const body = { reason: '日期写错了' };
    const returned = await api.call(agreementRoutes.return, { params: { id }, body }, { as: await agent.token() });
    expect(returned.body).toMatchObject({ status: 'draft', openVersion: { number: 2, status: 'draft' } });
    expect((await sign(api, agent, id, { contentHash })).problem.code).toBe('agreements/not-allowed');
    expect(await signedBy(api, id)).toEqual([]);
  });

  it('is refused once the last day to sign is over, also before the platform has noticed', async () => {
    const { id, agent } = await sentAgreement(api, { terms: { startsOn: addDays(api.clock.today(), 50) } });
    api.clock.advance(15 * DAY);
    expect((await sign(api, agent, id)).problem.code).toBe('agreements/lapsed');
    expect((await requestCode(api, agent, id)).problem.code).toBe('agreements/lapsed');
  });

  it('tells the trainee every reason why they are not eligible on the day, and the host only that', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    await sign(api, agent, id);
    await api.dataSource.query(
      'UPDATE seekers SET is_employed = 1, owns_business = 1, graduation_date = ? WHERE id = ?',
      ['2020-06-30', seeker.seekerId],
    );
    const { status, problem } = await sign(api, seeker, id);
    expect([status, problem.code]).toEqual([422, 'agreements/not-eligible']);
    expect(problem.errors?.length).toBe(3);
    const other = await sentAgreement(api);
    await api.dataSource.query('UPDATE seekers SET is_employed = 1 WHERE id = ?', [other.seeker.seekerId]);
    const forHost = await sign(api, other.agent, other.id);
    expect([forHost.problem.code, forHost.problem.errors ?? []]).toEqual(['agreements/not-eligible', []]);
  });

  it('lets nobody sign in vain once the first day has passed', async () => {
    const { id, agent } = await sentAgreement(api, { terms: { startsOn: api.clock.today() } });
    api.clock.advance(DAY);
    const { problem } = await sign(api, agent, id);
    expect(problem.code).toBe('agreements/not-ready');
    expect(problem.errors).toEqual([{ path: 'terms.startsOn', message: expect.stringContaining('已经过去') }]);
  });
});

describe('the guardian of a trainee of 16 or 17', () => {
  const guardian = { name: '王大明', relation: '父亲', phone: '15400009009' };
  const minor = { birthDate: '2009-05-04', background: youth };

  it('signs before the trainee, on the trainee’s phone, by a code to the own', async () => {
    const { id, agent, seeker, officer } = await sentAgreement(api, { seeker: minor, details: { guardian } });
    await sign(api, agent, id);
    expect((await sign(api, seeker, id)).problem.code).toBe('agreements/not-your-turn');
    const asked = await requestCode(api, seeker, id, { signAs: 'guardian' });
    expect(asked.body).toMatchObject({ maskedPhone: '154****9009', validMinutes: 5 });
    const code = await deliverLastCode(api, guardian.phone);
    expect((await sign(api, seeker, id, { signAs: 'guardian' })).problem.code).toMatch(/identity\/code-/);
    expect((await sign(api, seeker, id, { signAs: 'guardian', code })).body.waitingFor).toBe('trainee');
    expect((await sign(api, seeker, id)).body.waitingFor).toBe('bureau');
    await witnessed(api, { id, officer });
    expect(await signedBy(api, id)).toEqual(['host', 'guardian', 'trainee', 'bureau']);
    const { body } = await seenBy(api, seeker, id);
    expect(body.currentVersion?.signatures[1]).toMatchObject({ signer: '王大明', method: 'guardian-code' });
  });

  it('is not asked for anybody of age', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    await sign(api, agent, id);
    expect((await sign(api, seeker, id, { signAs: 'guardian' })).problem.code).toBe('agreements/not-your-turn');
    expect((await requestCode(api, seeker, id, { signAs: 'guardian' })).problem.code).toBe('agreements/not-your-turn');
  });
});
