import { applicationRoutes } from '@qihang/shared/applications';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { makeHost, makePost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { act, answer, apply, makeAgent, makeSeeker, offered } from './scene';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function scene() {
  const host = await makeHost(api);
  return { host, agent: await makeAgent(api, host), post: await makePost(api, host) };
}

const phoneLooks = (host: string) =>
  api.dataSource
    .getRepository(AuditEntry)
    .findBy({ action: 'applications.show-phones', subjectType: 'host', subjectId: host });

describe('what a host sees of an applicant', () => {
  it('is what selection needs, without number, hardship or phone', async () => {
    const { agent, post, host } = await scene();
    const seeker = await makeSeeker(api);
    await api.dataSource.query(
      `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
       VALUES (?, 'minimum-living', '2026-11-01', '2027-11-01', 1, 1, 'match', 'active', NOW(3))`,
      [seeker.seekerId],
    );
    const { id } = await apply(api, seeker, post, '您好');
    const { body } = await api.call(applicationRoutes.applicant, { params: { id } }, { as: await agent.token() });
    expect(body).toEqual({
      id,
      status: 'sent',
      message: '您好',
      appliedAt: expect.any(String),
      changedAt: expect.any(String),
      postId: post,
      postTitle: '会计助理',
      name: '王小明',
      age: 22,
      education: 'bachelor',
      institutionName: '郑州大学',
      majorName: '会计学',
      graduatedOn: '2026-06-30',
      phone: null,
      history: [{ status: 'sent', at: expect.any(String), note: null }],
      version: 1,
    });
    expect(await phoneLooks(host)).toEqual([]);
  });

  it('includes the phone from the invitation on, until it ends, and every page that shows one is audited', async () => {
    const { agent, post, host } = await scene();
    const [first, second] = [await makeSeeker(api), await makeSeeker(api)];
    const invited = await answer(api, agent, 'invite', await apply(api, first, post));
    expect(invited.body.phone).toBe(first.phone);
    const offer = await offered(api, agent, second, post);
    const before = (await phoneLooks(host)).length;
    const as = await agent.token();
    const page = await api.call(applicationRoutes.received, {}, { as });
    expect(page.body.items.map(({ phone }) => phone).sort()).toEqual([first.phone, second.phone].sort());
    const looks = await phoneLooks(host);
    expect(looks).toHaveLength(before + 1);
    expect(looks.at(-1)).toMatchObject({ actorKind: 'host-agent', actorId: agent.personId });
    expect(JSON.parse(looks.at(-1)?.detail ?? '').applicationIds.sort()).toEqual([invited.body.id, offer.id].sort());
    await act(api, second, 'refuse', offer);
    const after = await api.call(applicationRoutes.applicant, { params: { id: offer.id } }, { as });
    expect(after.body).toMatchObject({ status: 'withdrawn', phone: null });
  });
});

describe('the list of applicants', () => {
  it('holds those of the own hosts by post and status, the latest sent first, in pages', async () => {
    const { agent, post, host } = await scene();
    const stranger = await scene();
    const secondPost = await makePost(api, host);
    const sent: string[] = [];
    for (const target of [post, post, secondPost]) {
      api.clock.advance(1_000);
      sent.unshift((await apply(api, await makeSeeker(api), target)).id);
    }
    const foreign = await apply(api, await makeSeeker(api), stranger.post);
    const as = await agent.token();
    const idsFor = async (query = {}) =>
      (await api.call(applicationRoutes.received, { query }, { as })).body.items.map(({ id }) => id);
    expect(await idsFor()).toEqual(sent);
    expect(await idsFor({ postId: secondPost })).toEqual([sent[0]]);
    expect(await idsFor({ postId: stranger.post })).toEqual([]);
    await answer(api, agent, 'view', { id: sent[1] ?? '', version: 1 });
    expect(await idsFor({ status: 'viewed' })).toEqual([sent[1]]);
    expect(await idsFor({ status: 'sent' })).toEqual([sent[0], sent[2]]);
    const { body } = await api.call(applicationRoutes.received, { query: { limit: 2 } }, { as });
    expect(await idsFor({ cursor: body.nextCursor })).toEqual([sent[2]]);
    const peek = await api.call(applicationRoutes.applicant, { params: { id: foreign.id } }, { as });
    expect([peek.status, peek.problem.code]).toEqual([404, 'applications/not-found']);
  });

  it('is counted by status', async () => {
    const { agent, post } = await scene();
    for (const _ of [1, 2]) await apply(api, await makeSeeker(api), post);
    await answer(api, agent, 'decline', await apply(api, await makeSeeker(api), post));
    const { body } = await api.call(applicationRoutes.counts, {}, { as: await agent.token() });
    const counts = Object.fromEntries(body.items.map(({ status, count }) => [status, count]));
    expect(counts).toEqual({ sent: 2, declined: 1 });
  });

  it('is closed to seekers', async () => {
    const seeker = await makeSeeker(api);
    const { status } = await api.call(applicationRoutes.received, {}, { as: await seeker.token() });
    expect(status).toBe(403);
  });
});
