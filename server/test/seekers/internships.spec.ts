import type { Session } from '@qihang/shared/identity';
import { seekerRoutes } from '@qihang/shared/seekers';
import { Transactions } from '../../src/platform/database';
import { RecordInternship, SeekerDirectory } from '../../src/seekers';
import { SeekerEntity } from '../../src/seekers/seeker.entity';
import { startApi, type TestApi } from '../support/api';
import { formOf, freshCitizenNumber, signedUp } from './sign-ups';

const TODAY = '2026-11-23';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: `${TODAY}T02:00:00Z` });
});
afterAll(() => api.close());

const inTransaction = <T>(work: () => Promise<T>) => api.get(Transactions).run(work);
const begin = (seekerId: string) => inTransaction(() => api.get(RecordInternship).begin(seekerId));
const end = (seekerId: string, tookPlace = true) =>
  inTransaction(() => api.get(RecordInternship).end(seekerId, { tookPlace }));
const taken = async (id: string) =>
  (await api.dataSource.getRepository(SeekerEntity).findOneByOrFail({ id })).internshipsTaken;

async function reasons({ accessToken }: Session, seekerId: string): Promise<string[] | undefined> {
  const own = await api.call(seekerRoutes.mine, {}, { as: accessToken });
  const asked = await api.get(SeekerDirectory).eligibilityOf(seekerId, TODAY);
  expect(own.body.eligibility).toEqual(asked);
  return asked.reasons.map(({ code }) => code);
}

describe('an internship on record', () => {
  it('bars another one while it is in force and after it', async () => {
    const { session, seekerId } = await signedUp(api);
    expect(await reasons(session, seekerId)).toEqual([]);
    await begin(seekerId);
    expect(await reasons(session, seekerId)).toEqual(['internship-in-force', 'internship-already-taken']);
    await end(seekerId);
    expect(await reasons(session, seekerId)).toEqual(['internship-already-taken']);
  });

  it('is one at a time, also when two agreements come into force at the same moment', async () => {
    const { seekerId } = await signedUp(api);
    const begun = await Promise.allSettled([begin(seekerId), begin(seekerId), begin(seekerId)]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await taken(seekerId)).toBe(1);
    await expect(begin(seekerId)).rejects.toMatchObject({ code: 'seekers/internship-in-force' });
  });

  it('ends once, however often that is said, and stays counted', async () => {
    const { seekerId } = await signedUp(api);
    await begin(seekerId);
    await end(seekerId);
    await end(seekerId);
    expect(await taken(seekerId)).toBe(1);
  });

  it('that ended before its first day bars no other', async () => {
    const { session, seekerId } = await signedUp(api);
    await begin(seekerId);
    await end(seekerId, false);
    await end(seekerId, false);
    expect(await taken(seekerId)).toBe(0);
    expect(await reasons(session, seekerId)).toEqual([]);
  });

  it('is not on record when the agreement did not come into force after all', async () => {
    const { session, seekerId } = await signedUp(api);
    const failed = inTransaction(async () => {
      await api.get(RecordInternship).begin(seekerId);
      throw new Error('the agreement was not kept');
    });
    await expect(failed).rejects.toThrow('the agreement was not kept');
    expect(await reasons(session, seekerId)).toEqual([]);
  });
});

describe('the number in an agreement', () => {
  it('is the full one of the record', async () => {
    const citizenNumber = freshCitizenNumber();
    const { seekerId } = await signedUp(api, formOf({ identity: { name: '李明远', citizenNumber } }));
    expect(await api.get(SeekerDirectory).citizenNumberOf(seekerId)).toBe(citizenNumber);
  });
});
