import { seekerRoutes } from '@qihang/shared/seekers';
import { OutboxEventEntity } from '../../src/platform/outbox/outbox-event.entity';
import { SeekerEntity } from '../../src/seekers';
import { FollowMatchingConsent } from '../../src/seekers/follow-matching-consent';
import { consent } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { flagSeeker } from './flags';
import { formOf, signedInWithNotice, signedUp, signUp } from './sign-ups';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const follow = (personId: string) => api.get(FollowMatchingConsent).handle({ personId, kind: 'hardship-matching' });
const consentOf = async (id: string) =>
  (await api.dataSource.getRepository(SeekerEntity).findOneByOrFail({ id })).matchingConsent;
const changesOf = async (seekerId: string) => {
  const events = await api.dataSource
    .getRepository(OutboxEventEntity)
    .find({ where: { type: 'seekers.matching-consent-changed' }, order: { id: 'ASC' } });
  return events
    .map(({ payload }): { seekerId: string; granted: boolean } => JSON.parse(payload))
    .filter((payload) => payload.seekerId === seekerId)
    .map(({ granted }) => granted);
};

describe('the consent to matching', () => {
  it('given after sign-up reaches the seeker, and registries once, however often the event comes', async () => {
    const { session, seekerId } = await signedUp(api);
    expect(await consentOf(seekerId)).toBe(false);
    await consent(api, session, 'hardship-matching');
    await follow(session.person.id);
    await Promise.all([follow(session.person.id), follow(session.person.id)]);
    expect(await consentOf(seekerId)).toBe(true);
    expect(await changesOf(seekerId)).toEqual([true]);
  });

  it('withdrawn hides the flags at once and has registries end them', async () => {
    const session = await signedInWithNotice(api);
    await consent(api, session, 'hardship-matching');
    const seekerId = String((await signUp(api, session, formOf())).body.seeker?.id);
    await flagSeeker(api, seekerId, { kind: 'minimum-living' });
    const mine = async () => (await api.call(seekerRoutes.mine, {}, { as: session.accessToken })).body.hardships;
    expect(await mine()).toEqual([{ kindName: expect.any(String), asOf: '2026-11-01' }]);
    await consent(api, session, 'hardship-matching', false);
    await follow(session.person.id);
    expect(await mine()).toEqual([]);
    expect(await changesOf(seekerId)).toEqual([false]);
  });

  it('given and withdrawn quickly: events that come late go by what is so now', async () => {
    const { session, seekerId } = await signedUp(api);
    await consent(api, session, 'hardship-matching');
    await consent(api, session, 'hardship-matching', false);
    await follow(session.person.id);
    await follow(session.person.id);
    expect(await consentOf(seekerId)).toBe(false);
    expect(await changesOf(seekerId)).toEqual([]);
  });

  it('given at the moment of sign-up is never lost', async () => {
    for (let round = 1; round <= 5; round++) {
      const session = await signedInWithNotice(api);
      const [signedUpNow] = await Promise.all([
        signUp(api, session, formOf()),
        consent(api, session, 'hardship-matching'),
      ]);
      await follow(session.person.id);
      expect(await consentOf(String(signedUpNow.body.seeker?.id))).toBe(true);
    }
  });

  it('of who has not signed up, or of another kind, changes nothing', async () => {
    const session = await signedInWithNotice(api);
    await consent(api, session, 'hardship-matching');
    await follow(session.person.id);
    await api.get(FollowMatchingConsent).handle({ personId: session.person.id, kind: 'sms' });
    expect(await api.dataSource.getRepository(SeekerEntity).countBy({ personId: session.person.id })).toBe(0);
  });
});
