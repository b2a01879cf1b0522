import { applicationRoutes } from '@qihang/shared/applications';
import { ApplicationAgreements } from '../../src/applications';
import { Transactions } from '../../src/platform/database';
import { makeHost, makePost, postRow } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { act, apply, makeAgent, makeSeeker, offered, type Player, type SeekerPlayer } from './scene';

let api: TestApi;
let host: string;
let agent: Player;
beforeAll(async () => {
  api = await startApi();
  host = await makeHost(api);
  agent = await makeAgent(api, host);
});
afterAll(() => api.close());

type Step = (agreements: ApplicationAgreements) => Promise<unknown>;
const step = (work: Step) => api.get(Transactions).run(() => work(api.get(ApplicationAgreements)));
const begin = (id: string) =>
  step((agreements) => agreements.begin(id, { role: 'host-agent', personId: agent.personId }));
const release = (id: string) => step((agreements) => agreements.release(id, '协议没有按时签完'));
const finish = (id: string) => step((agreements) => agreements.finish(id));

async function accepted(seeker: SeekerPlayer, post: string) {
  const { status, body } = await act(api, seeker, 'accept', await offered(api, agent, seeker, post));
  if (status !== 200) throw new Error(`not accepted: ${status}`);
  return body;
}

const seen = async (seeker: Player, id: string) =>
  (await api.call(applicationRoutes.get, { params: { id } }, { as: await seeker.token() })).body;

describe('an accepted application', () => {
  it('becomes an agreement once, also when two draft it at the same moment', async () => {
    const seeker = await makeSeeker(api);
    const post = await makePost(api, host);
    const { id } = await accepted(seeker, post);
    const begun = await Promise.allSettled([begin(id), begin(id), begin(id)]);
    const done = begun.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const { seekerId, personId } = seeker;
    expect(done).toEqual([{ applicationId: id, postId: post, hostId: host, seekerId, personId }]);
    await expect(begin(id)).rejects.toMatchObject({ code: 'applications/not-allowed' });
    expect((await seen(seeker, id)).history.map(({ status }) => status)).toEqual([
      'sent',
      'offered',
      'accepted',
      'agreement',
    ]);
  });

  it('of withdrawing and drafting at the same moment exactly one counts', async () => {
    const seeker = await makeSeeker(api);
    const application = await accepted(seeker, await makePost(api, host));
    const [withdrawn, begun] = await Promise.allSettled([
      act(api, seeker, 'withdraw', application),
      begin(application.id),
    ]);
    const isWithdrawn = withdrawn.status === 'fulfilled' && withdrawn.value.status === 200;
    expect(isWithdrawn).toBe(begun.status === 'rejected');
  });

  it('has no agreement before it is accepted, and none that is unknown', async () => {
    const seeker = await makeSeeker(api);
    const { id } = await apply(api, seeker, await makePost(api, host));
    await expect(begin(id)).rejects.toMatchObject({ code: 'applications/not-allowed' });
    await expect(begin('999999999')).rejects.toMatchObject({ code: 'applications/not-found' });
  });
});

describe('an agreement that ends before it is in force', () => {
  it('frees place and seeker, and the application can be sent again', async () => {
    const seeker = await makeSeeker(api);
    const post = await makePost(api, host, { headcount: 2 });
    const { id } = await accepted(seeker, post);
    await begin(id);
    expect((await postRow(api, post)).placesTaken).toBe(1);
    await release(id);
    const released = await seen(seeker, id);
    expect(released).toMatchObject({ status: 'lapsed' });
    expect(released.history.at(-1)).toMatchObject({ status: 'lapsed', note: '协议没有按时签完' });
    expect((await postRow(api, post)).placesTaken).toBe(0);
    expect(await apply(api, seeker, post)).toMatchObject({ id, status: 'sent' });
    await accepted(seeker, await makePost(api, host));
  });

  it('gives its place back once, however often that is said', async () => {
    const post = await makePost(api, host, { headcount: 3 });
    const [seeker, other] = [await makeSeeker(api), await makeSeeker(api)];
    const { id } = await accepted(seeker, post);
    await accepted(other, post);
    await begin(id);
    await Promise.all([release(id), release(id), release(id)]);
    expect((await postRow(api, post)).placesTaken).toBe(1);
  });
});

describe('an internship that is over', () => {
  it('keeps its place taken, frees the seeker, and cannot be applied for again', async () => {
    const seeker = await makeSeeker(api);
    const post = await makePost(api, host, { headcount: 2 });
    const { id } = await accepted(seeker, post);
    await begin(id);
    await finish(id);
    await finish(id);
    await release(id);
    expect((await seen(seeker, id)).history.map(({ status }) => status).slice(-2)).toEqual(['agreement', 'finished']);
    expect((await postRow(api, post)).placesTaken).toBe(1);
    expect(await apply(api, seeker, post)).toMatchObject({ id, status: 'finished' });
    await accepted(seeker, await makePost(api, host));
  });

  it('hides the phone from the host again', async () => {
    const seeker = await makeSeeker(api);
    const { id } = await accepted(seeker, await makePost(api, host));
    await begin(id);
    const phone = async () =>
      (await api.call(applicationRoutes.applicant, { params: { id } }, { as: await agent.token() })).body.phone;
    expect(await phone()).toBe(seeker.phone);
    await finish(id);
    expect(await phone()).toBeNull();
  });
});

describe('the locks of an agreement', () => {
  it('hold the application against its seeker, and tell where it stands', async () => {
    const seeker = await makeSeeker(api);
    const application = await accepted(seeker, await makePost(api, host));
    const order: string[] = [];
    let withdrawing: Promise<unknown> | undefined;
    await step(async (agreements) => {
      const { status } = await agreements.lock(application.id);
      withdrawing = act(api, seeker, 'withdraw', application).then(() => order.push('withdrawn'));
      await agreements.begin(application.id, { role: 'system', personId: null });
      order.push(status);
    });
    await withdrawing;
    expect(order).toEqual(['accepted', 'withdrawn']);
    expect((await seen(seeker, application.id)).status).toBe('agreement');
  });
});
