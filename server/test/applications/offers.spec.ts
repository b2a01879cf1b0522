import { applicationRoutes } from '@qihang/shared/applications';
import { makeHost, makePost, postRow } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { act, answer, apply, makeAgent, makeSeeker, offered, type Player } from './scene';

let api: TestApi;
let host: string;
let agent: Player;
beforeAll(async () => {
  api = await startApi();
  host = await makeHost(api);
  agent = await makeAgent(api, host);
});
afterAll(() => api.close());

const outcome = ({ status, problem }: { status: number; problem?: { code?: string } }) =>
  status === 200 ? 200 : `${status} ${problem?.code}`;

async function statusOf(seeker: Player, id: string) {
  return (await api.call(applicationRoutes.get, { params: { id } }, { as: await seeker.token() })).body;
}

describe('choosing on both sides', () => {
  it('goes from sent over viewed, invited and offered to accepted, with words at each step', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, post);
    const viewed = await answer(api, agent, 'view', sent);
    const invited = await answer(api, agent, 'invite', viewed.body, '周三上午十点');
    const offer = await answer(api, agent, 'offer', invited.body, '欢迎');
    expect(offer.body).toMatchObject({ status: 'offered', version: 4 });
    const accepted = await act(api, seeker, 'accept', offer.body, '谢谢');
    expect(accepted.body.history.map(({ status, note }) => [status, note])).toEqual([
      ['sent', null],
      ['viewed', null],
      ['invited', '周三上午十点'],
      ['offered', '欢迎'],
      ['accepted', '谢谢'],
    ]);
    expect((await postRow(api, post)).placesTaken).toBe(1);
  });

  it('leaves to each side only its own acts', async () => {
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, await makePost(api, host));
    expect(outcome(await act(api, seeker, 'accept', sent))).toBe('409 applications/not-allowed');
    expect(outcome(await act(api, seeker, 'refuse', sent))).toBe('409 applications/not-allowed');
    const { body } = await answer(api, agent, 'offer', sent);
    expect(outcome(await answer(api, agent, 'view', body))).toBe('409 applications/not-allowed');
    expect(outcome(await act(api, seeker, 'withdraw', body))).toBe('409 applications/not-allowed');
    const refused = await act(api, seeker, 'refuse', body, '离家太远');
    expect(refused.body).toMatchObject({ status: 'withdrawn' });
    expect(outcome(await answer(api, agent, 'offer', refused.body))).toBe('409 applications/not-allowed');
  });

  it('refuses an act that rests on an older version, and tells the newer', async () => {
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, await makePost(api, host));
    await answer(api, agent, 'view', sent);
    const late = await answer(api, agent, 'decline', sent);
    expect(outcome(late)).toBe('409 applications/changed');
    expect(late.problem.detail).toContain('version 2, viewed');
  });

  it('of withdrawing and offering at once exactly one counts', async () => {
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, await makePost(api, host));
    const answers = await Promise.all([act(api, seeker, 'withdraw', sent), answer(api, agent, 'offer', sent)]);
    expect(answers.map(outcome).sort()).toEqual([200, '409 applications/changed']);
    expect((await statusOf(seeker, sent.id)).version).toBe(2);
  });

  it('does not let one seeker act for another, nor one host for another', async () => {
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, await makePost(api, host));
    const stranger = await makeSeeker(api);
    const otherAgent = await makeAgent(api, await makeHost(api));
    expect(outcome(await act(api, stranger, 'withdraw', sent))).toBe('404 applications/not-found');
    expect(outcome(await answer(api, otherAgent, 'view', sent))).toBe('404 applications/not-found');
    expect((await statusOf(seeker, sent.id)).status).toBe('sent');
  });
});

describe('the places of a post', () => {
  it('are never more than it has: two offers for the last one accepted at once', async () => {
    const post = await makePost(api, host, { headcount: 1 });
    const seekers = [await makeSeeker(api), await makeSeeker(api), await makeSeeker(api)];
    const offers = [];
    for (const seeker of seekers) offers.push({ seeker, applicant: await offered(api, agent, seeker, post) });
    for (const { seeker } of offers) await seeker.token();
    const answers = await Promise.all(offers.map(({ seeker, applicant }) => act(api, seeker, 'accept', applicant)));
    expect(answers.map(outcome).sort()).toEqual([200, '409 applications/post-full', '409 applications/post-full']);
    const row = await postRow(api, post);
    expect(row).toMatchObject({ placesTaken: 1, status: 'closed', closeReason: 'filled' });
    expect(
      await api.dataSource.query(`SELECT COUNT(*) AS n FROM applications WHERE post_id = ? AND status = 'accepted'`, [
        post,
      ]),
    ).toEqual([{ n: '1' }]);
  });

  it('come back when an accepted seeker withdraws', async () => {
    const post = await makePost(api, host, { headcount: 2 });
    const seeker = await makeSeeker(api);
    const accepted = await act(api, seeker, 'accept', await offered(api, agent, seeker, post));
    const withdrawn = await act(api, seeker, 'withdraw', accepted.body);
    expect(withdrawn.body.status).toBe('withdrawn');
    expect((await postRow(api, post)).placesTaken).toBe(0);
    const again = await offered(api, agent, seeker, post);
    expect(outcome(await act(api, seeker, 'accept', again))).toBe(200);
  });

  it('bound offers too: none is made when no place is left', async () => {
    const post = await makePost(api, host, { headcount: 1 });
    const [first, second] = [await makeSeeker(api), await makeSeeker(api)];
    const waiting = await apply(api, second, post);
    await act(api, first, 'accept', await offered(api, agent, first, post));
    expect(outcome(await answer(api, agent, 'offer', waiting))).toBe('409 applications/post-not-open');
  });

  it('can still be given after the last day to apply, to those who applied in time', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    const sent = await apply(api, seeker, post);
    await api.dataSource.query(`UPDATE posts SET status = 'closed', close_reason = 'expired' WHERE id = ?`, [post]);
    const { body } = await answer(api, agent, 'offer', sent);
    expect(outcome(await act(api, seeker, 'accept', body))).toBe(200);
  });

  it('are no longer given once the post is withdrawn', async () => {
    const post = await makePost(api, host);
    const seeker = await makeSeeker(api);
    const offer = await offered(api, agent, seeker, post);
    await api.dataSource.query(`UPDATE posts SET status = 'closed', close_reason = 'withdrawn' WHERE id = ?`, [post]);
    expect(outcome(await act(api, seeker, 'accept', offer))).toBe('409 applications/post-not-open');
    expect((await postRow(api, post)).placesTaken).toBe(0);
  });
});

describe('one accepted offer a seeker', () => {
  it('lets the other open applications lapse, and their hosts see why', async () => {
    const seeker = await makeSeeker(api);
    const otherHost = await makeHost(api);
    const otherAgent = await makeAgent(api, otherHost);
    const chosen = await offered(api, agent, seeker, await makePost(api, host));
    const other = await offered(api, otherAgent, seeker, await makePost(api, otherHost));
    const declined = await answer(api, agent, 'decline', await apply(api, seeker, await makePost(api, host)));
    await act(api, seeker, 'accept', chosen);
    const seen = await api.call(
      applicationRoutes.applicant,
      { params: { id: other.id } },
      { as: await otherAgent.token() },
    );
    expect(seen.body).toMatchObject({ status: 'lapsed', phone: null });
    expect(seen.body.history.at(-1)).toMatchObject({ status: 'lapsed', note: '对方已接受其他岗位' });
    expect((await statusOf(seeker, declined.body.id)).status).toBe('declined');
  });

  it('of two accepted at once exactly one counts, and the other says why', async () => {
    const seeker = await makeSeeker(api);
    const posts = [await makePost(api, host), await makePost(api, host), await makePost(api, host)];
    const offers = [];
    for (const post of posts) offers.push(await offered(api, agent, seeker, post));
    await seeker.token();
    const answers = await Promise.all(offers.map((offer) => act(api, seeker, 'accept', offer)));
    const refused = '409 applications/other-accepted';
    expect(answers.map(outcome).sort()).toEqual([200, refused, refused]);
    const taken = await Promise.all(posts.map(async (post) => (await postRow(api, post)).placesTaken));
    expect(taken.sort()).toEqual([0, 0, 1]);
  });

  it('is held by the table itself', async () => {
    const seeker = await makeSeeker(api);
    await act(api, seeker, 'accept', await offered(api, agent, seeker, await makePost(api, host)));
    const post = await makePost(api, host);
    const insert = (acceptedSeeker: string | null) =>
      api.dataSource.query(
        `INSERT INTO applications (post_id, host_id, seeker_id, person_id, accepted_seeker_id, status, message, applied_at,
           changed_at) VALUES (?, ?, ?, ?, ?, 'accepted', '', NOW(3), NOW(3))`,
        [post, host, seeker.seekerId, seeker.personId, acceptedSeeker],
      );
    await expect(insert(seeker.seekerId)).rejects.toThrow(/uq_applications_accepted/);
    await expect(insert(null)).rejects.toThrow(/ck_applications_accepted/);
  });

  it('lets a lapsed application be sent again after the accepted one was withdrawn', async () => {
    const seeker = await makeSeeker(api);
    const post = await makePost(api, host);
    const other = await apply(api, seeker, post);
    const accepted = await act(api, seeker, 'accept', await offered(api, agent, seeker, await makePost(api, host)));
    expect((await statusOf(seeker, other.id)).status).toBe('lapsed');
    await act(api, seeker, 'withdraw', accepted.body);
    expect(await apply(api, seeker, post)).toMatchObject({ id: other.id, status: 'sent' });
  });
});
