import { registryRoutes } from '@qihang/shared/registries';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  csvOf,
  flagsOf,
  forgetRegistries,
  freshPerson,
  kindsOf,
  makeSeeker,
  type Person,
  uploadAndImport,
} from './registry-world';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = (await signedInAs(api, officerOf('410100'))).accessToken;
});
afterAll(() => api.close());
beforeEach(() => forgetRegistries(api));

const register = (people: readonly Person[], asOf: string) =>
  uploadAndImport(api, csvOf([...people, freshPerson('凑数的')]), { as: officer, asOf });

const reviewsOf = async (seekerId: string, status: 'open' | 'same-person' | 'other-person' = 'open', as = officer) => {
  const { body } = await api.call(registryRoutes.reviews, { query: { status, limit: 100 } }, { as });
  return body.items.filter((review) => review.seekerId === seekerId);
};

const decide = (id: string, decision: 'same-person' | 'other-person', as = officer) =>
  api.call(registryRoutes.decideReview, { params: { id }, body: { decision, reason: '核对了户口本' } }, { as });

/** A seeker whose number a registry lists under another name. */
async function mismatch() {
  const person = freshPerson('王小明');
  const listed = { ...person, name: '王晓明' };
  const seekerId = await makeSeeker(api, person);
  const ended = await register([listed], '2026-09-30');
  expect(ended.matched).toMatchObject({ flagged: 0, toReview: 1 });
  const [review] = await reviewsOf(seekerId);
  if (review === undefined) throw new Error('no review');
  return { person, listed, seekerId, review };
}

describe('a row with another name', () => {
  it('waits for an officer of the seeker’s division, masked, and each look is audited', async () => {
    const { review, person, seekerId } = await mismatch();
    expect(review).toMatchObject({
      kindName: '低保数据库',
      asOf: '2026-09-30',
      line: 2,
      seekerMaskedName: '王**',
      divisionName: '郑州市金水区',
      status: 'open',
      decidedAt: null,
    });
    expect(review.maskedNumber).toBe(`${person.number.slice(0, 3)}***********${person.number.slice(14)}`);
    const other = (await signedInAs(api, officerOf('410300'))).accessToken;
    expect(await reviewsOf(seekerId, 'open', other)).toEqual([]);
    expect((await decide(review.id, 'same-person', other)).problem.code).toBe('registries/review-not-found');
    const looks = await api.dataSource.query(
      `SELECT action FROM audit_entries WHERE subject_type = 'seeker' AND subject_id = ?`,
      [seekerId],
    );
    expect(looks).toEqual([{ action: 'registries.look-at-review' }]);
  });

  it('flags when the officer finds that it is the same person, also by later registries', async () => {
    const { review, listed, seekerId } = await mismatch();
    const { body } = await decide(review.id, 'same-person');
    expect(body).toMatchObject({ id: review.id, status: 'same-person' });
    expect(await flagsOf(api, seekerId)).toMatchObject([{ source: 'review', status: 'active', asOf: '2026-09-30' }]);
    const next = await register([listed], '2026-10-31');
    expect(next.matched).toMatchObject({ flagged: 1, newlyFlagged: 0, toReview: 0 });
    expect(await flagsOf(api, seekerId)).toMatchObject([{ source: 'review', asOf: '2026-10-31' }]);
    const entries = await api.dataSource.query(
      `SELECT actor_kind, reason FROM audit_entries WHERE action = 'registries.decide-review' AND subject_id = ?`,
      [seekerId],
    );
    expect(entries).toEqual([{ actor_kind: 'officer', reason: '核对了户口本' }]);
    expect((await decide(review.id, 'other-person')).problem.code).toBe('registries/review-settled');
    await register([], '2026-11-01');
    expect(await kindsOf(api, seekerId)).toEqual([]);
  });

  it('is not asked about again when it was another person, unless a name changes', async () => {
    const { review, listed, seekerId } = await mismatch();
    await decide(review.id, 'other-person');
    expect(await kindsOf(api, seekerId)).toEqual([]);
    const next = await register([listed], '2026-10-31');
    expect(next.matched).toMatchObject({ flagged: 0, toReview: 0 });
    expect(await reviewsOf(seekerId)).toEqual([]);
    const renamed = await register([{ ...listed, name: '王晓名' }], '2026-11-01');
    expect(renamed.matched).toMatchObject({ flagged: 0, toReview: 1 });
    expect(await reviewsOf(seekerId)).toHaveLength(1);
  });

  it('moves with a newer registry, and goes when the registry lists it no more or lists the right name', async () => {
    const { listed, person, seekerId } = await mismatch();
    await register([listed], '2026-10-31');
    expect(await reviewsOf(seekerId)).toMatchObject([{ asOf: '2026-10-31' }]);
    await register([person], '2026-11-01');
    expect(await reviewsOf(seekerId)).toEqual([]);
    expect(await kindsOf(api, seekerId)).toEqual(['minimum-living']);
  });
});
