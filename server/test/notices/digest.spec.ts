import { insertPeople, insertPermissions } from '../../bench/people';
import { SendPostDigest } from '../../src/notices/digest/send-post-digest';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { makeHost, makePost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';

const PEOPLE = 4;
const FIRST = 500;

let api: TestApi;
let host: string;

beforeAll(async () => {
  api = await startApi({ env: { WECHAT_TEMPLATE_POSTS: 'T-POSTS' } });
  host = await makeHost(api);
  await insertPeople(api.dataSource, api.get(PersonalDataCipher), {
    first: FIRST,
    count: PEOPLE,
    divisionCode: () => '410105',
    openId: (id) => `oDIGEST${id}`,
  });
  await insertPermissions(api.dataSource, { first: FIRST, count: PEOPLE, templateId: 'T-POSTS', credits: 9 });
  await api.dataSource.query(
    `UPDATE seekers SET education = 'bachelor', major = '会计学', wanted_categories = '', wanted_divisions = '["410100"]'`,
  );
  // The last one is not flagged.
  await api.dataSource.query(
    `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
     SELECT id, 'minimum-living', '2026-01-01', '2027-12-31', 1, 1, 'match', 'active', NOW(3) FROM seekers WHERE id < ?`,
    [FIRST + PEOPLE - 1],
  );
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-23T02:00:00Z');
  for (const table of ['posts', 'inbox_messages', 'deliveries', 'post_digests', 'message_preferences']) {
    await api.dataSource.query(`TRUNCATE ${table}`);
  }
});

const run = (signal = new AbortController().signal) => api.get(SendPostDigest).run(signal);
const publish = (changes: object = {}) => makePost(api, host, { publishedAt: api.clock.now(), ...changes });
const inboxOf = async (personId: number): Promise<string[][]> => {
  const rows: { postIds: string }[] = await api.dataSource.query(
    'SELECT post_ids AS postIds FROM inbox_messages WHERE person_id = ? ORDER BY id',
    [personId],
  );
  return rows.map(({ postIds }) => JSON.parse(postIds) as string[]);
};
const nextDay = () => api.clock.advance(86_400_000);

describe('the digest of new posts', () => {
  it('tells flagged seekers, and nobody else, of posts that suit', async () => {
    const suits = await publish();
    await publish({ title: '焊工', majors: ['焊接技术'] });
    await publish({ divisionCode: '410202' });
    await publish({ status: 'draft' });
    await run();
    expect(await inboxOf(FIRST)).toEqual([[suits]]);
    expect(await inboxOf(FIRST + 2)).toEqual([[suits]]);
    expect(await inboxOf(FIRST + 3)).toEqual([]);
    const [message] = await api.dataSource.query('SELECT title, text, kind FROM inbox_messages LIMIT 1');
    expect(message).toMatchObject({ kind: 'notice', title: '有 1 个新岗位适合您' });
    const queued = await api.dataSource.query('SELECT template FROM deliveries');
    expect(queued).toEqual(Array.from({ length: 3 }, () => ({ template: 'post-digest' })));
  });

  it('comes once a day', async () => {
    const first = await publish();
    await run();
    api.clock.advance(3_600_000);
    const second = await publish();
    await run();
    expect(await inboxOf(FIRST)).toEqual([[first]]);
    nextDay();
    await run();
    expect(await inboxOf(FIRST)).toEqual([[first], [second]]);
  });

  it('comes at most three times in seven days, and then catches up', async () => {
    const ids: string[] = [];
    for (let day = 0; day < 8; day++) {
      ids.push(await publish());
      await run();
      nextDay();
    }
    const [first, second, third, ...later] = await inboxOf(FIRST);
    expect([first, second, third]).toEqual([[ids[0]], [ids[1]], [ids[2]]]);
    expect(later).toEqual([[ids[7], ids[6], ids[5], ids[4], ids[3]]]);
  });

  it('is not sent when nothing new suits', async () => {
    await publish({ publishedAt: new Date('2026-11-01T00:00:00Z') });
    await run();
    nextDay();
    await run();
    expect(await inboxOf(FIRST)).toEqual([]);
  });

  it('is not sent at night', async () => {
    await publish();
    for (const night of ['2026-11-23T00:59:00Z', '2026-11-23T12:00:00Z', '2026-11-23T20:00:00Z']) {
      api.clock.set(night);
      await run();
    }
    expect(await inboxOf(FIRST)).toEqual([]);
  });

  it('honours who wants no notices', async () => {
    await publish();
    await api.dataSource.query('INSERT INTO message_preferences VALUES (?, 0, 1, NOW(3)), (?, 1, 0, NOW(3))', [
      FIRST,
      FIRST + 1,
    ]);
    await run();
    expect(await inboxOf(FIRST)).toEqual([]);
    expect(await inboxOf(FIRST + 1)).toHaveLength(1);
    const queued = await api.dataSource.query('SELECT person_id AS personId FROM deliveries');
    expect(queued).toEqual([{ personId: String(FIRST + 2) }]);
  });

  it('bars hazardous posts for those under age', async () => {
    await publish({ hazards: '高空作业' });
    await api.dataSource.query(`UPDATE seekers SET birth_date = '2009-05-01' WHERE id = ?`, [FIRST]);
    await run();
    expect(await inboxOf(FIRST)).toEqual([]);
    expect(await inboxOf(FIRST + 1)).toHaveLength(1);
    await api.dataSource.query(`UPDATE seekers SET birth_date = '2003-05-01' WHERE id = ?`, [FIRST]);
  });

  it('by two workers at once tells nobody twice', async () => {
    await publish();
    await Promise.all([run(), run()]);
    expect(await inboxOf(FIRST)).toHaveLength(1);
    const [row] = await api.dataSource.query('SELECT told, finished_at AS finishedAt FROM post_digests');
    expect(row).toEqual({ told: 3, finishedAt: api.clock.now() });
  });

  it('that is stopped goes on later the same day', async () => {
    await publish();
    await run(AbortSignal.abort());
    expect(await inboxOf(FIRST)).toEqual([]);
    await run();
    expect(await inboxOf(FIRST)).toHaveLength(1);
  });
});
