import { type changePostStatusSchema, postRoutes } from '@qihang/shared/posts';
import type { z } from 'zod';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { ExpirePosts } from '../../src/posts/expire-posts';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { makeHost, makePost, postRow } from './posts';

type Change = Omit<z.input<typeof changePostStatusSchema>, 'version'> & { version?: number };

let api: TestApi;
let host: string;
let agent: string;
let officer: string;

const agentOf = (hostId: string) => ({ role: 'host-agent', hostId, divisionCode: null }) as const;
const tokenOf = async (...grants: Parameters<typeof signedInAs>[1][]) => (await signedInAs(api, ...grants)).accessToken;

beforeAll(async () => {
  api = await startApi();
  host = await makeHost(api);
  agent = await tokenOf(agentOf(host));
  officer = await tokenOf(officerOf('410100'));
});
afterAll(() => api.close());
beforeEach(() => api.dataSource.query('DELETE FROM posts'));

function change(as: string, id: string, { version = 1, ...body }: Change) {
  const call = { params: { id }, body: { ...body, version } };
  return api.call(postRoutes.changeStatus, call, { as });
}

async function refusalOf(as: string, id: string, body: Change) {
  const { status, problem } = await change(as, id, body);
  return [status, problem.code];
}

const draft = { status: 'draft', publishedAt: null } as const;
const closedEvents = () =>
  api.dataSource.query(`SELECT payload FROM outbox_events WHERE type = 'posts.closed' ORDER BY id DESC`);

describe('the way of a post', () => {
  it('leads from draft over the officer to the public list', async () => {
    const id = await makePost(api, host, draft);
    expect((await change(agent, id, { action: 'submit' })).body).toMatchObject({ status: 'submitted', version: 2 });
    api.clock.advance(1_000);
    const published = await change(officer, id, { action: 'publish', version: 2 });
    expect(published.body).toMatchObject({
      status: 'published',
      publishedAt: api.clock.now().toISOString(),
      placesLeft: 2,
      applicationsOpen: 0,
      version: 3,
    });
    expect((await api.call(postRoutes.list, {})).body.items.map((item) => item.id)).toEqual([id]);
  });

  it('goes back with the reason, which the next submission clears', async () => {
    const id = await makePost(api, host, { ...draft, status: 'submitted' });
    expect(await refusalOf(officer, id, { action: 'return' })).toEqual([400, 'posts/reason-needed']);
    const returned = await change(officer, id, { action: 'return', reason: '请写清岗位职责' });
    expect(returned.body).toMatchObject({ status: 'returned', returnReason: '请写清岗位职责' });
    const again = await change(agent, id, { action: 'submit', version: 2 });
    expect(again.body).toMatchObject({ status: 'submitted', returnReason: null });
  });

  it('lets the host pause and resume, with the day of publishing kept', async () => {
    const publishedAt = new Date('2026-11-01T00:00:00Z');
    const id = await makePost(api, host, { publishedAt });
    expect((await change(agent, id, { action: 'pause' })).body.status).toBe('paused');
    const resumed = await change(agent, id, { action: 'resume', version: 2 });
    expect(resumed.body).toMatchObject({ status: 'published', publishedAt: publishedAt.toISOString() });
  });

  it.each([
    ['fill', 'filled', undefined],
    ['withdraw', 'withdrawn', '项目取消'],
  ] as const)('ends by %s, which its applicants will be told', async (action, closeReason, reason) => {
    const id = await makePost(api, host);
    expect((await change(agent, id, { action, reason })).body.status).toBe('closed');
    expect(await postRow(api, id)).toMatchObject({ closeReason, closeNote: reason ?? null });
    expect(await closedEvents()).toContainEqual({ payload: JSON.stringify({ postId: id }) });
    expect(await refusalOf(agent, id, { action: 'resume', version: 2 })).toEqual([409, 'posts/not-allowed']);
  });

  it('is written into the audit log with who, from where to where, and why', async () => {
    const id = await makePost(api, host);
    await change(officer, id, { action: 'withdraw', reason: '信息不实' });
    const entry = await api.dataSource
      .getRepository(AuditEntry)
      .findOneByOrFail({ subjectId: id, subjectType: 'post' });
    expect(entry).toMatchObject({ action: 'posts.withdraw', actorKind: 'officer', reason: '信息不实' });
    expect(JSON.parse(entry.detail ?? '')).toEqual({ from: 'published', to: 'closed' });
  });
});

describe('who may act on a post', () => {
  it('is its own host and the officers of its division and above; for others it does not exist', async () => {
    const id = await makePost(api, host, { ...draft, status: 'submitted' });
    const otherAgent = await tokenOf(agentOf(await makeHost(api)));
    const otherOfficer = await tokenOf(officerOf('410300'));
    expect(await refusalOf(otherAgent, id, { action: 'withdraw', reason: '无' })).toEqual([404, 'posts/not-found']);
    expect(await refusalOf(otherOfficer, id, { action: 'publish' })).toEqual([404, 'posts/not-found']);
    expect(await refusalOf(agent, id, { action: 'publish' })).toEqual([409, 'posts/not-allowed']);
    const province = await tokenOf(officerOf('410000'));
    expect((await change(province, id, { action: 'publish' })).status).toBe(200);
  });

  it('acts in the role that the act asks for, where somebody holds both', async () => {
    const both = await tokenOf(agentOf(host), officerOf('410105'));
    const id = await makePost(api, host, draft);
    expect((await change(both, id, { action: 'submit' })).body.status).toBe('submitted');
    expect((await change(both, id, { action: 'publish', version: 2 })).body.status).toBe('published');
  });

  it('who saw an older version is told which it is now', async () => {
    const id = await makePost(api, host, { version: 4 });
    const answer = await change(agent, id, { action: 'pause', version: 3 });
    expect([answer.status, answer.problem.code]).toEqual([409, 'posts/changed']);
    expect(answer.problem.detail).toContain('version 4');
    expect((await postRow(api, id)).status).toBe('published');
  });

  it('of two acts at once exactly one counts', async () => {
    const id = await makePost(api, host);
    const answers = await Promise.all([
      change(agent, id, { action: 'pause' }),
      change(officer, id, { action: 'return', reason: '请补充' }),
      change(agent, id, { action: 'fill' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await postRow(api, id)).version).toBe(2);
  });
});

describe('a post that is not fit to recruit', () => {
  it('is not submitted, with every fault named', async () => {
    const faults = { months: 2, monthlyStipendFen: 100_000, duties: ' ', applyBy: '2026-11-22' };
    const id = await makePost(api, host, { ...draft, ...faults });
    const { status, problem } = await change(agent, id, { action: 'submit' });
    expect([status, problem.code]).toEqual([422, 'posts/incomplete']);
    expect(problem.errors?.map(({ path }) => path)).toEqual(['months', 'monthlyStipendFen', 'duties', 'applyBy']);
  });

  it('is not published for a host that is not approved', async () => {
    const waiting = await makeHost(api, { status: 'in-review' });
    const id = await makePost(api, waiting, { ...draft, status: 'submitted' });
    expect(await refusalOf(officer, id, { action: 'publish' })).toEqual([409, 'posts/host-not-approved']);
  });

  it('is not resumed after its last day', async () => {
    const id = await makePost(api, host, { status: 'paused', applyBy: '2026-11-22' });
    expect(await refusalOf(agent, id, { action: 'resume' })).toEqual([422, 'posts/incomplete']);
  });
});

describe('the list of managed posts', () => {
  it('holds those of the own hosts, or of the division and below, in every status', async () => {
    const other = await makeHost(api, { divisionCode: '410300' });
    const mine = await makePost(api, host, { ...draft, title: '出纳' });
    const mineElsewhere = await makePost(api, host, { divisionCode: '410300' });
    const theirs = await makePost(api, other, { divisionCode: '410300' });
    const idsFor = async (as: string, query = {}) => {
      const { body } = await api.call(postRoutes.managed, { query }, { as });
      return body.items.map(({ id }) => id);
    };
    expect(await idsFor(agent)).toEqual([mineElsewhere, mine]);
    expect(await idsFor(agent, { status: 'draft' })).toEqual([mine]);
    expect(await idsFor(agent, { q: '出纳' })).toEqual([mine]);
    expect(await idsFor(officer)).toEqual([mine]);
    expect(await idsFor(await tokenOf(officerOf('410300')))).toEqual([theirs, mineElsewhere]);
    const { body } = await api.call(postRoutes.managed, { query: { limit: 1 } }, { as: agent });
    expect(await idsFor(agent, { cursor: body.nextCursor })).toEqual([mine]);
    expect(body.items[0]).toMatchObject({ status: 'published', version: 1 });
  });
});

describe('the last day to apply', () => {
  it('closes published and paused posts the day after, once, and tells their applicants', async () => {
    const due = await makePost(api, host, { applyBy: '2026-11-22' });
    const paused = await makePost(api, host, { applyBy: '2026-11-01', status: 'paused' });
    const today = await makePost(api, host, { applyBy: '2026-11-23' });
    const unpublished = await makePost(api, host, { ...draft, applyBy: '2026-11-01' });
    await api.get(ExpirePosts).run(new AbortController().signal);
    await api.get(ExpirePosts).run(new AbortController().signal);
    for (const id of [due, paused]) {
      expect(await postRow(api, id)).toMatchObject({ status: 'closed', closeReason: 'expired', version: 2 });
    }
    expect((await postRow(api, today)).status).toBe('published');
    expect((await postRow(api, unpublished)).status).toBe('draft');
    const told = (await closedEvents()).map(({ payload }: { payload: string }) => JSON.parse(payload).postId);
    expect(told.filter((id: string) => [due, paused, today].includes(id)).sort()).toEqual([due, paused].sort());
  });
});
