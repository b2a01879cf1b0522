import { followUpRoutes } from '@qihang/shared/followup';
import { RetentionEntity } from '../../src/followup/retention/retention.entity';
import { internshipOutcomeRecorded } from '../../src/internships';
import { SendPostDigest } from '../../src/notices/digest/send-post-digest';
import { Transactions } from '../../src/platform/database';
import { Outbox } from '../../src/platform/outbox';
import { workOff } from '../agreements/support';
import { makePlayer } from '../applications/scene';
import { officerOf } from '../identity/people';
import { begunInternship, type MentoredHost, makeMentoredHost, onDay } from '../internships/support';
import { makePost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { actOn, caseOf, casesOf, overInternship, own, RECORDED_ON, record, retained, unretained } from './support';

let api: TestApi;
let hostSide: MentoredHost;
beforeAll(async () => {
  api = await startApi();
  hostSide = await makeMentoredHost(api);
});
afterAll(() => api.close());

const wish = async (by: Awaited<ReturnType<typeof makePlayer>>, needs: ('employment' | 'training' | 'start-up')[]) =>
  api.call(followUpRoutes.wish, { body: { needs } }, { as: await by.token() });

describe('an outcome', () => {
  it('without a job opens one case for each wish, due within a week', async () => {
    const { seeker, internshipId } = await overInternship(api, { hostSide });
    await record(api, internshipId, { wishes: ['employment', 'training'] });
    await api.get(Transactions).run(() => api.get(Outbox).add(internshipOutcomeRecorded, { internshipId }));
    await workOff(api);
    const { employment, training, ...none } = await casesOf(api, seeker.personId);
    expect(none).toEqual({});
    for (const found of [employment, training]) {
      expect(found).toMatchObject({ status: 'open', dueOn: '2027-03-08', officerId: null, divisionCode: '410105' });
    }
  });

  it('that is told twice opens nothing twice, and takes up nothing that was closed meanwhile', async () => {
    const { seeker, internshipId } = await unretained(api, ['employment'], { hostSide });
    await actOn(api, internshipId);
    const { id, revision } = await caseOf(api, seeker.personId);
    const body = { revision };
    await api.call(followUpRoutes.decline, { params: { id }, body }, { as: await seeker.token() });
    await Promise.all([actOn(api, internshipId), actOn(api, internshipId)]);
    expect(await caseOf(api, seeker.personId)).toMatchObject({ id, status: 'declined', dueOn: null });
    const { items } = await own(api, seeker);
    expect(items[0]?.events.map(({ kind }) => kind)).toEqual(['declined', 'opened']);
  });

  it('that is corrected opens what is wished now and closes what is not', async () => {
    const { seeker, internshipId } = await unretained(api, ['employment', 'training'], { hostSide });
    await record(api, internshipId, { wishes: ['training', 'start-up'] });
    await actOn(api, internshipId);
    const { employment, training, 'start-up': startUp } = await casesOf(api, seeker.personId);
    expect([employment?.status, training?.status, startUp?.status]).toEqual(['declined', 'open', 'open']);
  });

  it('with a job opens nothing, and closes what was open', async () => {
    const { seeker } = await retained(api, { hostSide });
    expect(await casesOf(api, seeker.personId)).toEqual({});
    const other = await unretained(api, ['employment', 'training'], { hostSide });
    await record(api, other.internshipId, { kind: 'retained' });
    await actOn(api, other.internshipId);
    const { employment, training } = await casesOf(api, other.seeker.personId);
    for (const found of [employment, training]) expect(found).toMatchObject({ status: 'helped', result: 'has-work' });
  });

  it('that the trainee disputes does neither until it is decided', async () => {
    const { seeker, internshipId } = await unretained(api, ['employment'], { hostSide });
    await record(api, internshipId, { kind: 'retained', answer: 'disputed' });
    await actOn(api, internshipId);
    expect(await caseOf(api, seeker.personId)).toMatchObject({ status: 'open' });
    const kept = await api.dataSource.getRepository(RetentionEntity).findOneByOrFail({ internshipId });
    expect(kept).toMatchObject({ kind: 'disputed', nextCheckOn: null });
  });

  it('that nobody has recorded is waited for', async () => {
    const { internshipId } = await overInternship(api, { hostSide });
    await actOn(api, internshipId);
    expect(await api.dataSource.getRepository(RetentionEntity).countBy({ internshipId })).toBe(0);
  });
});

describe('the person', () => {
  it('changes the wishes: what is new is opened, what is dropped is closed, what was closed is taken up again', async () => {
    const { seeker } = await unretained(api, ['employment'], { hostSide });
    await wish(seeker, ['training']);
    const { body } = await wish(seeker, ['training', 'employment']);
    expect(body.items.map(({ need, status }) => [need, status])).toEqual([
      ['employment', 'open'],
      ['training', 'open'],
    ]);
    const kinds = body.items[0]?.events.map(({ kind, by }) => `${kind} by ${by}`);
    expect(kinds).toEqual(['reopened by seeker', 'declined by seeker', 'opened by system']);
  });

  it('has found work: every case ends, and telling it again changes nothing', async () => {
    const { seeker } = await unretained(api, ['employment', 'training'], { hostSide });
    const told = async () =>
      api.call(followUpRoutes.foundWork, { body: { words: '本地一家公司' } }, { as: await seeker.token() });
    const first = await told();
    expect(first.body.items.map(({ status, result }) => [status, result])).toEqual([
      ['helped', 'has-work'],
      ['helped', 'has-work'],
    ]);
    expect((await told()).body).toEqual(first.body);
    expect(first.body.items[0]?.events[0]).toMatchObject({ kind: 'helped', by: 'seeker', words: '本地一家公司' });
  });

  it('may wish only after an internship that did not lead to a job', async () => {
    onDay(api, RECORDED_ON);
    const { seeker: inside } = await begunInternship(api, { hostSide });
    const { seeker: hired } = await retained(api, { hostSide });
    for (const seeker of [inside, hired]) {
      expect((await own(api, seeker)).mayWish).toBe(false);
      expect((await wish(seeker, ['employment'])).problem.code).toBe('followup/may-not-wish');
    }
  });

  it('declines only the own help, and only as it is now', async () => {
    const { seeker } = await unretained(api, ['employment'], { hostSide });
    const { seeker: other } = await unretained(api, [], { hostSide });
    const { id, revision } = await caseOf(api, seeker.personId);
    const decline = async (by: typeof seeker, body: { revision: number }) =>
      (await api.call(followUpRoutes.decline, { params: { id }, body }, { as: await by.token() })).problem.code;
    expect(await decline(other, { revision })).toBe('followup/not-found');
    expect(await decline(seeker, { revision: revision + 1 })).toBe('followup/changed');
  });
});

describe('new posts', () => {
  const inboxOf = async (personId: string): Promise<{ title: string; text: string; posts: string[] }[]> => {
    const rows: { title: string; text: string; posts: string }[] = await api.dataSource.query(
      `SELECT title, text, post_ids AS posts FROM inbox_messages WHERE person_id = ? AND kind = 'notice' ORDER BY id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, posts: JSON.parse(row.posts) as string[] }));
  };
  const pushOn = async (day: string, title: string) => {
    onDay(api, day);
    const postId = await makePost(api, hostSide.hostId, { title, applyBy: '2027-12-31' });
    await api.get(SendPostDigest).run(new AbortController().signal);
    return postId;
  };

  it('are pushed to who wants work, within the limits of the digest and without a word of why', async () => {
    const { seeker } = await unretained(api, ['employment'], { hostSide });
    const { seeker: learner } = await unretained(api, ['training'], { hostSide });
    const days = ['2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'];
    const posts = [];
    for (const day of days) posts.push(await pushOn(day, `会计助理 ${day}`));
    await api.get(SendPostDigest).run(new AbortController().signal);
    const got = await inboxOf(seeker.personId);
    expect(got.map((message) => message.posts[0])).toEqual(posts.slice(0, 3));
    expect(new Set(got.map(({ title, text }) => `${title}${text}`))).toEqual(
      new Set(['有 1 个新岗位适合您这些岗位刚刚发布，符合您的学历、专业和求职意向，点开即可查看和报名。']),
    );
    expect(await inboxOf(learner.personId)).toEqual([]);
    expect(await caseOf(api, seeker.personId)).toMatchObject({ pushes: 3, lastPushedOn: '2027-03-04' });
    expect((await own(api, seeker)).items[0]?.pushed).toEqual({ times: 3, lastOn: '2027-03-04' });
  });

  it('are pushed no more once work is found, nor to who wants no notices', async () => {
    const { seeker: worker } = await unretained(api, ['employment'], { hostSide });
    const { seeker: quiet } = await unretained(api, ['employment'], { hostSide });
    const { seeker: waiting } = await unretained(api, ['employment'], { hostSide });
    await api.call(followUpRoutes.foundWork, { body: {} }, { as: await worker.token() });
    await api.dataSource.query('INSERT INTO message_preferences VALUES (?, 0, 1, NOW(3))', [quiet.personId]);
    await pushOn('2027-04-12', '会计助理');
    expect(await inboxOf(waiting.personId)).toHaveLength(1);
    expect(await inboxOf(worker.personId)).toEqual([]);
    expect(await inboxOf(quiet.personId)).toEqual([]);
    expect(await caseOf(api, quiet.personId)).toMatchObject({ pushes: 0 });
  });
});

describe('an officer', () => {
  it('opens a case by hand for a trainee of the division, who may change the wishes then', async () => {
    const { seeker, internshipId, officer } = await overInternship(api, { hostSide });
    const open = async (by: typeof officer) =>
      api.call(
        followUpRoutes.open,
        { params: { id: internshipId }, body: { need: 'training', words: '想学数控' } },
        { as: await by.token() },
      );
    const elsewhere = await makePlayer(api, officerOf('411500'));
    expect((await open(elsewhere)).problem.code).toBe('followup/not-found');
    const [one, two] = await Promise.all([open(officer), open(officer)]);
    expect(one.body.id).toBe(two.body.id);
    expect(await caseOf(api, seeker.personId)).toMatchObject({ need: 'training', status: 'open' });
    const { mayWish, items } = await own(api, seeker);
    expect(mayWish).toBe(true);
    expect(items[0]?.events).toMatchObject([{ kind: 'opened', by: 'officer', words: null }]);
  });
});
