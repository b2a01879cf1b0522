import { hostRoutes } from '@qihang/shared/hosts';
import { postRoutes } from '@qihang/shared/posts';
import { startApi, type TestApi } from '../support/api';
import { makeHost, makePost } from './posts';

let api: TestApi;
let host: string;
beforeAll(async () => {
  api = await startApi();
  host = await makeHost(api);
});
afterAll(() => api.close());
beforeEach(() => api.dataSource.query('DELETE FROM posts'));

async function titlesFor(query: object): Promise<string[]> {
  const answer = await api.call(postRoutes.list, { query });
  expect(answer.status).toBe(200);
  return answer.body.items.map(({ title }) => title);
}

describe('the public list of posts', () => {
  it('shows what can be applied to today, the newest first, with the names of host and place', async () => {
    const published = new Date('2026-11-01T00:00:00Z');
    const id = await makePost(api, host, { publishedAt: published, demonstration: true });
    await makePost(api, host, { title: '出纳', publishedAt: new Date('2026-11-02T00:00:00Z') });
    await makePost(api, host, { title: '草稿', status: 'draft', publishedAt: null });
    await makePost(api, host, { title: '暂停', status: 'paused' });
    await makePost(api, host, { title: '关闭', status: 'closed', closeReason: 'filled' });
    await makePost(api, host, { title: '昨天截止', applyBy: '2026-11-22' });
    await makePost(api, host, { title: '今天截止', applyBy: '2026-11-23', publishedAt: published });
    const { body } = await api.call(postRoutes.list, {});
    expect(body.items.map(({ title }) => title)).toEqual(['出纳', '今天截止', '会计助理']);
    expect(body.items[2]).toEqual({
      id,
      title: '会计助理',
      category: 'management',
      hostName: '河南启明会计师事务所',
      divisionCode: '410105',
      divisionName: '郑州市金水区',
      monthlyStipendFen: 200_000,
      education: 'junior-college',
      months: 6,
      headcount: 2,
      demonstration: true,
      applyBy: '2026-12-31',
      publishedAt: published.toISOString(),
    });
    expect(body.nextCursor).toBeNull();
  });

  it('hides posts of a host that is suspended', async () => {
    const suspended = await makeHost(api, { status: 'suspended' });
    const id = await makePost(api, suspended);
    expect(await titlesFor({})).toEqual([]);
    expect((await api.call(postRoutes.get, { params: { id } })).body.status).toBe('paused');
  });

  it('goes through pages without losing or repeating one, also where many were published at one instant', async () => {
    for (let n = 0; n < 7; n += 1) await makePost(api, host, { title: `岗位${n}` });
    await makePost(api, host, { title: '更早', publishedAt: new Date('2026-10-01T00:00:00Z') });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await api.call(postRoutes.list, { query: { limit: 3, cursor } });
      seen.push(...body.items.map(({ title }) => title));
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['岗位6', '岗位5', '岗位4', '岗位3', '岗位2', '岗位1', '岗位0', '更早']);
  });

  it('refuses a cursor that it did not make', async () => {
    const answer = await api.call(postRoutes.list, { query: { cursor: 'abc' } });
    expect([answer.status, answer.problem.code]).toEqual([400, 'lists/bad-cursor']);
  });

  it('finds posts by every word, in title, host, major and place, whatever the spelling', async () => {
    await makePost(api, host);
    await makePost(api, host, { title: '会计', divisionCode: '410300', address: '中州路' });
    await makePost(api, host, { title: 'ERP 实施顾问', majors: [], divisionCode: '410902' });
    expect(await titlesFor({ q: '会计 郑州' })).toEqual(['会计助理']);
    expect(await titlesFor({ q: '金水' })).toEqual(['会计助理']);
    expect(await titlesFor({ q: 'ｅｒｐ' })).toEqual(['ERP 实施顾问']);
    expect(await titlesFor({ q: '启明　洛阳' })).toEqual(['会计']);
    expect(await titlesFor({ q: '%' })).toEqual([]);
    expect(await titlesFor({ q: '_' })).toEqual([]);
    expect(await titlesFor({ q: '会计 火箭' })).toEqual([]);
    expect(await titlesFor({ q: '  ' })).toHaveLength(3);
  });

  it('narrows by division and below, category, education, demonstration and host', async () => {
    const other = await makeHost(api, { name: '洛阳机械厂' });
    await makePost(api, host, { title: '郑州', education: 'bachelor' });
    await makePost(api, other, { title: '洛阳', divisionCode: '410305', category: 'technical', demonstration: true });
    await makePost(api, other, { title: '济源', divisionCode: '419001', education: 'technical-school' });
    expect(await titlesFor({ divisionCode: '410100' })).toEqual(['郑州']);
    expect(await titlesFor({ divisionCode: '410000' })).toHaveLength(3);
    expect(await titlesFor({ divisionCode: '419001' })).toEqual(['济源']);
    expect(await titlesFor({ category: 'technical' })).toEqual(['洛阳']);
    expect(await titlesFor({ education: 'junior-college' })).toEqual(['济源', '洛阳']);
    expect(await titlesFor({ education: 'senior-middle' })).toEqual(['济源']);
    expect(await titlesFor({ demonstration: true })).toEqual(['洛阳']);
    expect(await titlesFor({ demonstration: false })).toEqual(['济源', '郑州']);
    expect(await titlesFor({ hostId: other })).toEqual(['济源', '洛阳']);
    expect((await api.call(postRoutes.list, { query: { divisionCode: '110000' } })).status).toBe(400);
  });

  it('is read from its index in order, without sorting', async () => {
    for (let n = 0; n < 30; n += 1) await makePost(api, host, { title: `岗位${n}` });
    const { postListSql } = await import('../../src/posts/post-list.sql');
    const { sql, values } = postListSql({ today: '2026-11-23', limit: 21, category: 'management' });
    const [posts] = await api.dataSource.query(`EXPLAIN ${sql}`, values);
    expect(posts).toMatchObject({ table: 'p', key: 'ix_posts_published' });
    expect(posts.Extra).not.toContain('filesort');
  });
});

describe('the page of a post', () => {
  it('tells all of it, with its host and the places left', async () => {
    const place = { latitude: 34.7466, longitude: 113.6253 };
    const id = await makePost(api, host, { headcount: 5, placesTaken: 2, hazards: '粉尘', ...place });
    await makePost(api, host);
    await makePost(api, host, { applyBy: '2026-11-22' });
    const { body } = await api.call(postRoutes.get, { params: { id } });
    expect(body).toMatchObject({
      id,
      status: 'published',
      closeReason: null,
      duties: '整理凭证，登记账簿。',
      majors: ['会计学'],
      ...place,
      meals: true,
      housing: false,
      hazards: '粉尘',
      placesLeft: 3,
      host: { id: host, kind: 'small-or-medium-firm', divisionName: '郑州市金水区', openPosts: 2 },
    });
    expect(JSON.stringify(body)).not.toContain('13800000000');
  });

  it('says that and why a post is closed or paused', async () => {
    const filled = await makePost(api, host, { status: 'closed', closeReason: 'filled' });
    const withdrawn = await makePost(api, host, { status: 'closed', closeReason: 'withdrawn' });
    const overdue = await makePost(api, host, { applyBy: '2026-11-22' });
    const paused = await makePost(api, host, { status: 'paused' });
    const standing = async (id: string) => {
      const { body } = await api.call(postRoutes.get, { params: { id } });
      return [body.status, body.closeReason];
    };
    expect(await standing(filled)).toEqual(['closed', 'filled']);
    expect(await standing(withdrawn)).toEqual(['closed', 'withdrawn']);
    expect(await standing(overdue)).toEqual(['closed', 'expired']);
    expect(await standing(paused)).toEqual(['paused', null]);
  });

  it.each(['draft', 'submitted', 'returned'] as const)('does not show a post that is %s', async (status) => {
    const id = await makePost(api, host, { status, publishedAt: status === 'returned' ? api.clock.now() : null });
    const answer = await api.call(postRoutes.get, { params: { id } });
    expect([answer.status, answer.problem.code]).toEqual([404, 'posts/not-found']);
  });

  it('answers an unknown number and something that is none', async () => {
    expect((await api.call(postRoutes.get, { params: { id: '999999' } })).status).toBe(404);
    expect((await api.call(postRoutes.get, { params: { id: 'x' } })).status).toBe(400);
  });
});

describe('the public list of hosts', () => {
  it('shows approved hosts by name and place, with how many posts are open, and no contact', async () => {
    const draft = await makeHost(api, { name: '未审核单位', status: 'submitted' });
    const school = await makeHost(api, { name: '洛阳技工学校', divisionCode: '410302', kind: 'technical-school' });
    await makePost(api, school);
    const { body } = await api.call(hostRoutes.list, { query: { divisionCode: '410300', q: '技工' } });
    expect(body.items).toEqual([
      expect.objectContaining({ id: school, name: '洛阳技工学校', divisionName: '洛阳市老城区', openPosts: 1 }),
    ]);
    const first = await api.call(hostRoutes.list, { query: { limit: 1 } });
    const second = await api.call(hostRoutes.list, { query: { limit: 100, cursor: first.body.nextCursor ?? '' } });
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(ids[0]).toBe(school);
    expect(ids).toContain(host);
    expect(ids).not.toContain(draft);
    expect(JSON.stringify(second.body)).not.toMatch(/张经理|13800000000|creditCode/);
    expect((await api.call(hostRoutes.get, { params: { id: school } })).body.openPosts).toBe(1);
    expect((await api.call(hostRoutes.get, { params: { id: draft } })).problem.code).toBe('hosts/not-found');
  });
});
