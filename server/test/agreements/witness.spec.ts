import { agreementRoutes, lastDayOf } from '@qihang/shared/agreements';
import { makePlayer } from '../applications/scene';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  agreementToWitness,
  firstBrokenLink,
  hashToSign,
  historyOf,
  holdSignatures,
  makeHostSide,
  revisedAgreement,
  seenBy,
  sentAgreement,
  signByParties,
  signedAgreement,
  signedBy,
  versionRow,
  witness,
  witnessed,
} from './support';

const DAY = 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
});
afterAll(() => api.close());

async function itemOf(waiting: Awaited<ReturnType<typeof agreementToWitness>>) {
  return { id: waiting.id, contentHash: await hashToSign(api, waiting.officer, waiting.id) };
}

describe('witnessing', () => {
  it('asks for a fresh proof of identity', async () => {
    const waiting = await agreementToWitness(api);
    const items = [await itemOf(waiting)];
    const answer = await api.call(agreementRoutes.witness, { body: { items } }, { as: await waiting.officer.token() });
    expect(answer.problem.code).toBe('http/step-up-needed');
  });

  it('signs many at once; each stands or falls by itself, and a refused one says why', async () => {
    const hostSide = await makeHostSide(api);
    const { officer } = hostSide;
    const mentors = { mentorId: hostSide.mentorId };
    const good = await agreementToWitness(api, { hostSide, terms: mentors });
    const unsigned = await sentAgreement(api, { hostSide, terms: mentors });
    const outdated = await agreementToWitness(api, { hostSide, terms: mentors });
    const elsewhere = await agreementToWitness(api, { host: { divisionCode: '411500' } });
    const items = [
      await itemOf(good),
      await itemOf(unsigned),
      { id: outdated.id, contentHash: 'f'.repeat(64) },
      await itemOf(elsewhere),
    ];
    const { status, body } = await witness(api, officer, items);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { id: good.id, outcome: 'signed', message: null },
      { id: unsigned.id, outcome: 'refused', message: '还没有轮到你签字' },
      { id: outdated.id, outcome: 'refused', message: '协议文本已更新，请重新阅读后再签字' },
      { id: elsewhere.id, outcome: 'refused', message: '没有找到这份协议' },
    ]);
    expect((await agreementRow(api, good.id)).status).toBe('in-force');
    for (const { id } of [unsigned, outdated, elsewhere]) expect((await agreementRow(api, id)).status).toBe('signing');
  });

  it('sent again answers the same and signs nothing twice', async () => {
    const waiting = await agreementToWitness(api);
    const item = await itemOf(waiting);
    const first = await witness(api, waiting.officer, [item, item]);
    const second = await witness(api, waiting.officer, [item]);
    expect([...first.body.items, ...second.body.items].map(({ outcome }) => outcome)).toEqual([
      'signed',
      'signed',
      'signed',
    ]);
    expect(await signedBy(api, waiting.id)).toEqual(['host', 'trainee', 'bureau']);
    const history = await historyOf(api, waiting.id);
    expect(history.filter((kind) => kind === 'take-effect')).toHaveLength(1);
  });

  it('is not for an officer who is a party', async () => {
    const waiting = await agreementToWitness(api);
    const grants = [officerOf('410105'), { role: 'host-agent', hostId: waiting.hostId, divisionCode: null }] as const;
    const both = await makePlayer(api, ...grants);
    const { body } = await witness(api, both, [await itemOf(waiting)]);
    expect(body.items[0]).toMatchObject({ outcome: 'refused', message: '你是这份协议的一方，不能作为见证人签字' });
    expect(await signedBy(api, waiting.id)).toEqual(['host', 'trainee']);
  });

  it('by two officers at once counts once, and the later one learns that it is done', async () => {
    const waiting = await agreementToWitness(api);
    const other = await makePlayer(api, officerOf('410100'));
    const item = await itemOf(waiting);
    const [first, second] = await Promise.all([witness(api, waiting.officer, [item]), witness(api, other, [item])]);
    const outcomes = [first, second].map(({ body }) => body.items[0]);
    expect(outcomes.map((item) => item?.outcome).sort()).toEqual(['refused', 'signed']);
    expect(outcomes.find((item) => item?.outcome === 'refused')?.message).toBe('这份协议已由其他工作人员见证');
    expect(await signedBy(api, waiting.id)).toEqual(['host', 'trainee', 'bureau']);
  });

  it('asks the trainee’s eligibility again, and says every reason', async () => {
    const waiting = await agreementToWitness(api);
    await api.dataSource.query('UPDATE seekers SET is_employed = 1, owns_business = 1 WHERE id = ?', [
      waiting.seeker.seekerId,
    ]);
    const { body } = await witness(api, waiting.officer, [await itemOf(waiting)]);
    expect(body.items[0]?.outcome).toBe('refused');
    expect(body.items[0]?.message?.split('；').length).toBeGreaterThanOrEqual(3);
    expect(await signedBy(api, waiting.id)).toEqual(['host', 'trainee']);
  });

  it('refuses an agreement whose first day has passed, so that it is sent back for another', async () => {
    const waiting = await agreementToWitness(api, { terms: { startsOn: api.clock.today() } });
    api.clock.advance(DAY);
    const { body } = await witness(api, waiting.officer, [await itemOf(waiting)]);
    expect(body.items[0]?.message).toContain('第一天已经过去');
    const returned = await api.call(
      agreementRoutes.return,
      { params: { id: waiting.id }, body: { reason: '第一天已过，请改日期' } },
      { as: await waiting.officer.token() },
    );
    expect(returned.body).toMatchObject({ status: 'draft', openVersion: { number: 2, status: 'draft' } });
  });

  it('refuses over the host’s limit', async () => {
    const waiting = await agreementToWitness(api);
    await api.dataSource.query('UPDATE hosts SET insured_staff = 3 WHERE id = ?', [waiting.hostId]);
    const { body } = await witness(api, waiting.officer, [await itemOf(waiting)]);
    expect(body.items[0]).toMatchObject({ outcome: 'refused', message: expect.stringContaining('30%') });
  });

  it('puts only one of two agreements of a trainee in force', async () => {
    const first = await agreementToWitness(api);
    const second = await agreementToWitness(api);
    // Two live agreements of one trainee cannot come about by the application's rules; the tables hold all the same.
    await api.dataSource.query('UPDATE agreements SET seeker_id = ?, person_id = ? WHERE id = ?', [
      first.seeker.seekerId,
      first.seeker.personId,
      second.id,
    ]);
    const [one, other] = await Promise.all([
      witness(api, first.officer, [await itemOf(first)]),
      witness(api, second.officer, [await itemOf(second)]),
    ]);
    const outcomes = [one, other].map(({ body }) => body.items[0]?.outcome).sort();
    expect(outcomes).toEqual(['refused', 'signed']);
    const statuses = [(await agreementRow(api, first.id)).status, (await agreementRow(api, second.id)).status].sort();
    expect(statuses).toEqual(['in-force', 'signing']);
  });

  it('of a later version takes the place of the one in force, which runs on until then', async () => {
    const signed = await signedAgreement(api);
    const { id, agent, officer } = signed;
    const revised = await revisedAgreement(api, signed, { months: 6 });
    expect(revised.agreement).toMatchObject({ status: 'in-force', openVersion: { number: 2, status: 'signing' } });
    await signByParties(api, revised);
    expect((await agreementRow(api, id)).endsOn).toBe(signed.agreement.endsOn);
    await witnessed(api, { id, officer });
    const { body } = await seenBy(api, agent, id);
    expect(body).toMatchObject({
      status: 'in-force',
      openVersion: null,
      currentVersion: { number: 2, status: 'effective' },
    });
    expect((await versionRow(api, id, 1)).status).toBe('superseded');
    expect((await agreementRow(api, id)).endsOn).toBe(lastDayOf(signed.agreement.startsOn ?? '', 6));
    expect(await signedBy(api, id, 2)).toEqual(['host', 'trainee', 'bureau']);
    expect(await firstBrokenLink(api, id)).toBe(-1);
  });
});
