import { type AgreementSummary, agreementRoutes } from '@qihang/shared/agreements';
import { AgreementEntity } from '../../../src/agreements/agreement.entity';
import { makeAgent, makePlayer, makeSeeker, type Player } from '../../applications/scene';
import { officerOf } from '../../identity/people';
import { makeHost } from '../../posts/posts';
import { startApi, type TestApi } from '../../support/api';
import {
  acceptedApplication,
  type HostSide,
  makeHostSide,
  opened,
  sentAgreement,
  type WithAgreement,
} from '../support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type As = 'trainee' | 'host';
type Queue = 'to-witness' | 'paper' | 'objections' | 'all';

async function list(by: Player, as: As, query: { status?: 'draft' | 'signing'; limit?: number; cursor?: string } = {}) {
  const { limit = 20, ...rest } = query;
  return (await api.call(agreementRoutes.list, { query: { as, limit, ...rest } }, { as: await by.token() })).body;
}

async function queue(by: Player, name: Queue, query: { limit?: number; cursor?: string } = {}) {
  const { limit = 20, ...rest } = query;
  const call = { query: { queue: name, limit, ...rest } };
  return (await api.call(agreementRoutes.officerList, call, { as: await by.token() })).body;
}

const idsOf = (items: readonly AgreementSummary[]) => items.map(({ id }) => id);
const setRow = (id: string, columns: Partial<AgreementEntity>) =>
  api.dataSource.getRepository(AgreementEntity).update(id, columns);

async function sentOneAfterAnother(hostSide: HostSide, count: number): Promise<WithAgreement[]> {
  const sent: WithAgreement[] = [];
  for (let place = 0; place < count; place += 1) {
    api.clock.advance(1_000);
    sent.push(await sentAgreement(api, { hostSide }));
  }
  return sent;
}

describe('the list of agreements', () => {
  it('of a host has those of its own, latest change first, page by page', async () => {
    const side = await makeHostSide(api);
    const other = await makeHostSide(api);
    await sentOneAfterAnother(other, 1);
    const [first, second, third] = await sentOneAfterAnother(side, 3);
    const page = await list(side.agent, 'host', { limit: 2 });
    expect(idsOf(page.items)).toEqual([third?.id, second?.id]);
    const rest = await list(side.agent, 'host', { limit: 2, cursor: page.nextCursor ?? '' });
    expect(idsOf(rest.items)).toEqual([first?.id]);
    expect(rest.nextCursor).toBeNull();
    expect(page.items[0]).toMatchObject({
      status: 'signing',
      postTitle: '会计助理',
      hostName: '河南启明会计师事务所',
      traineeName: '王小明',
      divisionName: '郑州市金水区',
      startsOn: third?.agreement.startsOn,
      waitingFor: 'host',
      myTurn: true,
      contentHash: third?.agreement.contentHash,
      seal: 'none',
      hasObjection: false,
    });
  });

  it('of a trainee has the own ones only', async () => {
    const accepted = await acceptedApplication(api);
    const { id } = await opened(api, accepted);
    expect(idsOf((await list(accepted.seeker, 'trainee')).items)).toEqual([id]);
    expect((await list(accepted.seeker, 'host')).items).toEqual([]);
    expect((await list(await makeSeeker(api), 'trainee')).items).toEqual([]);
    expect((await list(accepted.agent, 'trainee')).items).toEqual([]);
    expect((await list(await makeAgent(api, await makeHost(api)), 'host')).items).toEqual([]);
  });

  it('can be asked for one status', async () => {
    const side = await makeHostSide(api);
    const draft = await opened(api, await acceptedApplication(api, { hostSide: side }));
    const [sent] = await sentOneAfterAnother(side, 1);
    expect(idsOf((await list(side.agent, 'host', { status: 'draft' })).items)).toEqual([draft.id]);
    expect(idsOf((await list(side.agent, 'host', { status: 'signing' })).items)).toEqual([sent?.id]);
  });
});

describe('the queues of an officer', () => {
  it('hold what waits for a witness, for a check of paper, for a decision; the longest waiting first', async () => {
    const side = await makeHostSide(api, { divisionCode: '410402' });
    const [first, second, third] = await sentOneAfterAnother(side, 3);
    if (!first || !second || !third) throw new Error('nothing was sent');
    for (const { id } of [first, second]) await setRow(id, { waitingFor: 'bureau' });
    await setRow(third.id, { waitingFor: 'paper' });
    const page = await queue(side.officer, 'to-witness', { limit: 1 });
    expect(page.items).toMatchObject([{ id: first.id, waitingFor: 'bureau', myTurn: true, traineeName: '王**' }]);
    const next = await queue(side.officer, 'to-witness', { limit: 1, cursor: page.nextCursor ?? '' });
    expect(next).toMatchObject({ items: [{ id: second.id }], nextCursor: null });
    expect(await queue(side.officer, 'paper')).toMatchObject({
      items: [{ id: third.id, waitingFor: null, myTurn: true }],
    });
    await setRow(third.id, { endRequest: 'objected' });
    expect((await queue(side.officer, 'objections')).items).toMatchObject([{ id: third.id, hasObjection: true }]);
    expect(idsOf((await queue(side.officer, 'all')).items)).toEqual([third.id, second.id, first.id]);
    const counts = await api.call(agreementRoutes.officerCounts, {}, { as: await side.officer.token() });
    expect(counts.body).toEqual({ toWitness: 2, paper: 1, objections: 1 });
  });

  it('reach as far as the officer’s division, and leave out what the officer is a party of', async () => {
    const side = await makeHostSide(api, { divisionCode: '410702' });
    const [sent] = await sentOneAfterAnother(side, 1);
    if (!sent) throw new Error('nothing was sent');
    await setRow(sent.id, { waitingFor: 'bureau' });
    const grant = { role: 'host-agent', hostId: side.hostId, divisionCode: null } as const;
    const seenFrom = async (...grants: Parameters<typeof makePlayer>[1][]) =>
      idsOf((await queue(await makePlayer(api, ...grants), 'to-witness')).items);
    expect(await seenFrom(officerOf('410700'))).toEqual([sent.id]);
    expect(await seenFrom(officerOf('410711'))).toEqual([]);
    expect(await seenFrom(officerOf('410711'), officerOf('410702'))).toEqual([sent.id]);
    expect(await seenFrom(officerOf('410702'), grant)).toEqual([]);
    expect(await seenFrom(officerOf('410000'))).toContain(sent.id);
  });

  it('are for officers', async () => {
    const { seeker, agent } = await acceptedApplication(api);
    for (const by of [seeker, agent]) {
      const call = { query: { queue: 'all', limit: 20 } } as const;
      expect((await api.call(agreementRoutes.officerList, call, { as: await by.token() })).status).toBe(403);
      expect((await api.call(agreementRoutes.officerCounts, {}, { as: await by.token() })).status).toBe(403);
    }
  });
});

describe('a page', () => {
  it('takes as many statements for six rows as for two', async () => {
    const side = await makeHostSide(api, { insuredStaff: 500 });
    const statements = async () => {
      const counted = jest.spyOn(api.dataSource.driver.constructor.prototype, 'createQueryRunner');
      await list(side.agent, 'host');
      const { length } = counted.mock.calls;
      counted.mockRestore();
      return length;
    };
    await opened(api, await acceptedApplication(api, { hostSide: side }));
    await opened(api, await acceptedApplication(api, { hostSide: side }));
    const forTwo = await statements();
    for (let more = 0; more < 4; more += 1) await opened(api, await acceptedApplication(api, { hostSide: side }));
    expect((await list(side.agent, 'host')).items).toHaveLength(6);
    expect(await statements()).toBe(forTwo);
    expect(forTwo).toBeLessThan(12);
  });
});
