import { identityRoutes, type Session } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { ConsentEntryEntity } from '../../src/identity/consent-entry.entity';
import { startApi, type TestApi } from '../support/api';
import { consent, signedInAs } from './people';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const list = async ({ accessToken }: Session) =>
  (await api.call(identityRoutes.consents, {}, { as: accessToken })).body;
const history = ({ person }: Session) =>
  api.dataSource.getRepository(ConsentEntryEntity).find({ where: { personId: person.id }, order: { id: 'ASC' } });

describe('consents', () => {
  it('are not given until they are', async () => {
    const session = await signedInAs(api);
    const { items, currentNoticeVersion } = await list(session);
    expect(currentNoticeVersion).toBe(PRIVACY_NOTICE_VERSION);
    expect(items.map(({ kind, granted, at }) => [kind, granted, at])).toEqual([
      ['privacy-notice', false, null],
      ['hardship-matching', false, null],
      ['sms', false, null],
      ['location', false, null],
    ]);
  });

  it('are given and withdrawn one by one, and the history keeps each change once', async () => {
    const session = await signedInAs(api);
    await consent(api, session, 'hardship-matching');
    await consent(api, session, 'hardship-matching');
    api.clock.advance(1_000);
    await consent(api, session, 'hardship-matching', false);
    await consent(api, session, 'hardship-matching', false);
    expect((await history(session)).map(({ kind, granted }) => [kind, granted])).toEqual([
      ['hardship-matching', true],
      ['hardship-matching', false],
    ]);
    const [, matching] = (await list(session)).items;
    expect(matching).toMatchObject({ granted: false, at: api.clock.now().toISOString() });
  });

  it('are given to the notice in force only, but withdrawn whatever was shown', async () => {
    const session = await signedInAs(api);
    const set = (granted: boolean) =>
      api.call(
        identityRoutes.setConsent,
        { params: { kind: 'sms' }, body: { granted, noticeVersion: '2020-01' } },
        { as: session.accessToken },
      );
    expect(await set(true)).toMatchObject({ status: 409, problem: { code: 'identity/notice-outdated' } });
    expect((await set(false)).status).toBe(200);
  });

  it('end with the privacy notice, on which they rest', async () => {
    const session = await signedInAs(api);
    await consent(api, session, 'privacy-notice');
    await consent(api, session, 'hardship-matching');
    await consent(api, session, 'privacy-notice', false);
    expect((await list(session)).items.filter(({ granted }) => granted)).toEqual([]);
    expect(await history(session)).toHaveLength(4);
  });

  it('given on two devices at the same moment are one change', async () => {
    const session = await signedInAs(api);
    await Promise.all(Array.from({ length: 8 }, () => consent(api, session, 'privacy-notice')));
    expect(await history(session)).toHaveLength(1);
  });

  it('refuse a kind that does not exist', async () => {
    const session = await signedInAs(api);
    const body = { granted: true, noticeVersion: PRIVACY_NOTICE_VERSION };
    const params = { kind: 'everything' as 'sms' };
    const answer = await api.call(identityRoutes.setConsent, { params, body }, { as: session.accessToken });
    expect(answer.problem.code).toBe('http/bad-input');
  });
});
