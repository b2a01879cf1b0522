import { registryRoutes } from '@qihang/shared/registries';
import { Transactions } from '../../src/platform/database';
import { EndFlags, MatchSeeker } from '../../src/registries';
import { MatchImport } from '../../src/registries/match-import';
import { PurgeRegistries } from '../../src/registries/purge-registries';
import { Rematch } from '../../src/registries/rematch';
import { consent, officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  csvOf,
  drainOutbox,
  flagsOf,
  forgetRegistries,
  freshPerson,
  kindsOf,
  makeSeeker,
  type Person,
  type UploadOptions,
  uploadAndImport,
} from './registry-world';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = (await signedInAs(api, officerOf('410000'))).accessToken;
});
afterAll(() => api.close());
beforeEach(() => forgetRegistries(api));

let files = 0;
/** Imports a registry with these people and one more, so that no two files are the same. */
function register(people: readonly Person[], options: Omit<UploadOptions, 'as'> = {}) {
  files += 1;
  return uploadAndImport(api, csvOf([...people, freshPerson(`独一${'零一二三四五六七八九'[files % 10]}`)]), {
    as: officer,
    ...options,
  });
}

const setConsent = (seekerId: string, granted: boolean) =>
  api.dataSource.query('UPDATE seekers SET matching_consent = ? WHERE id = ?', [granted, seekerId]);

describe('matching', () => {
  it('flags consenting seekers of the division with the same number and name, and nobody else', async () => {
    const people = Array.from({ length: 6 }, () => freshPerson());
    const [listed, dotted, elsewhere, withoutConsent, otherName, unlisted] = people as [
      Person,
      ...Person[],
    ] as Person[];
    const minority = { ...(dotted as Person), name: '阿卜杜拉•买买提' };
    const ids = await Promise.all([
      makeSeeker(api, listed as Person),
      makeSeeker(api, { ...minority, name: '阿卜杜拉・买买提' }),
      makeSeeker(api, elsewhere as Person, { divisionCode: '410300' }),
      makeSeeker(api, withoutConsent as Person, { matchingConsent: false }),
      makeSeeker(api, { ...(otherName as Person), name: '另有其人' }),
      makeSeeker(api, unlisted as Person),
    ]);
    const ended = await register([listed, minority, elsewhere, withoutConsent, otherName] as Person[]);
    expect(ended.matched).toEqual({ flagged: 2, newlyFlagged: 2, toReview: 1, ended: 0 });
    expect(await Promise.all(ids.map((id) => kindsOf(api, id)))).toEqual([
      ['minimum-living'],
      ['minimum-living'],
      [],
      [],
      [],
      [],
    ]);
  });

  it('refreshes a flag by a newer registry, and keeps that date when an older one comes later', async () => {
    const person = freshPerson();
    const id = await makeSeeker(api, person);
    await register([person], { asOf: '2026-09-30' });
    const newer = await register([person], { asOf: '2026-10-31' });
    expect(newer.matched).toMatchObject({ flagged: 1, newlyFlagged: 0 });
    const late = await register([person], { asOf: '2026-09-29', complete: 'false' });
    expect(late.matched).toEqual({ flagged: 0, newlyFlagged: 0, toReview: 0, ended: 0 });
    expect(await flagsOf(api, id)).toMatchObject([{ asOf: '2026-10-31', expiresOn: '2027-10-31', status: 'active' }]);
  });

  it('ends a flag when a newer complete registry of the division lists the person no more', async () => {
    const person = freshPerson();
    const id = await makeSeeker(api, person);
    await register([person], { kind: 'disability', asOf: '2026-08-31' });
    await register([], { kind: 'disability', asOf: '2026-09-30', complete: 'false' });
    await register([], { kind: 'disability', asOf: '2026-09-30', divisionCode: '410300' });
    await register([], { kind: 'disability', asOf: '2026-08-30' });
    await register([], { kind: 'poverty-relieved', asOf: '2026-09-30' });
    expect(await kindsOf(api, id)).toEqual(['disability']);
    const complete = await register([], { kind: 'disability', asOf: '2026-10-31' });
    expect(complete.matched).toMatchObject({ ended: 1 });
    expect(await flagsOf(api, id)).toMatchObject([{ kind: 'disability', status: 'ended' }]);
  });

  it('forgets the rows of a registry that a newer one took the place of, and flags as before', async () => {
    const person = freshPerson();
    const id = await makeSeeker(api, person);
    const older = await register([person], { asOf: '2026-09-30' });
    const newer = await register([person], { asOf: '2026-10-31' });
    await api.get(PurgeRegistries).run(new AbortController().signal);
    const rows = await api.dataSource.query('SELECT DISTINCT import_id AS importId FROM registry_rows');
    expect(rows).toEqual([{ importId: newer.id }]);
    await expect(api.get(MatchImport).execute(older.id, 'schedule')).rejects.toMatchObject({
      code: 'registries/import-not-found',
    });
    await api.get(Rematch).execute();
    expect(await kindsOf(api, id)).toEqual(['minimum-living']);
  });

  it('lets a county’s newer registry decide for the county, and the city’s for the rest', async () => {
    const [inCounty, outside] = [freshPerson(), freshPerson()];
    const countyId = await makeSeeker(api, inCounty, { divisionCode: '410122' });
    const cityId = await makeSeeker(api, outside, { divisionCode: '410103' });
    const kind = 'poverty-relieved';
    await register([inCounty, outside], { kind, divisionCode: '410100', asOf: '2026-07-31' });
    await register([], { kind, divisionCode: '410122', asOf: '2026-08-31' });
    expect([await kindsOf(api, countyId), await kindsOf(api, cityId)]).toEqual([[], [kind]]);
    const late = await register([inCounty, outside], { kind, divisionCode: '410100', asOf: '2026-08-15' });
    expect(late.matched).toMatchObject({ flagged: 1, newlyFlagged: 0 });
    expect([await kindsOf(api, countyId), await kindsOf(api, cityId)]).toEqual([[], [kind]]);
  });

  it('does not flag by what is too old, and ends flags that have expired', async () => {
    const [person, old] = [freshPerson(), freshPerson()];
    const id = await makeSeeker(api, person, { divisionCode: '411003' });
    const oldId = await makeSeeker(api, old, { divisionCode: '411003' });
    await register([old], { divisionCode: '411003', asOf: '2025-11-22' });
    await register([person], { divisionCode: '411003', asOf: '2025-11-23', complete: 'false' });
    expect([await kindsOf(api, oldId), await kindsOf(api, id)]).toEqual([[], ['minimum-living']]);
    api.clock.advance(86_400_000);
    await api.get(Rematch).execute();
    api.clock.advance(-86_400_000);
    expect(await flagsOf(api, id)).toMatchObject([{ expiresOn: '2026-11-23', status: 'ended' }]);
  });

  it('writes nothing but its run when nothing has changed', async () => {
    const person = freshPerson();
    await makeSeeker(api, person);
    const { id } = await register([person]);
    const before = await api.dataSource.query('SELECT * FROM hardship_flags ORDER BY id');
    const counts = await api.get(MatchImport).execute(id, 'schedule');
    expect(counts).toMatchObject({ newlyFlagged: 0, ended: 0 });
    expect(await api.dataSource.query('SELECT * FROM hardship_flags ORDER BY id')).toEqual(before);
    const { body } = await api.call(registryRoutes.runs, { query: { limit: 2 } }, { as: officer });
    expect(body.items.map(({ trigger, importId }) => [trigger, importId])).toEqual([
      ['schedule', id],
      ['import', id],
    ]);
  });

  it('flags a seeker who moved into the division at the next scheduled run', async () => {
    const person = freshPerson();
    const id = await makeSeeker(api, person, { divisionCode: '410702' });
    await register([person], { divisionCode: '410800' });
    expect(await kindsOf(api, id)).toEqual([]);
    await api.dataSource.query(`UPDATE seekers SET division_code = '410802' WHERE id = ?`, [id]);
    await api.get(Rematch).run(new AbortController().signal);
    expect(await kindsOf(api, id)).toEqual(['minimum-living']);
  });
});

describe('one seeker', () => {
  it('is matched at sign-up against every registry in force', async () => {
    const person = freshPerson();
    await register([person], { divisionCode: '410900', kind: 'disability' });
    await register([person], { divisionCode: '410902', kind: 'minimum-living' });
    await register([person], { divisionCode: '410922', kind: 'poverty-relieved' });
    const id = await makeSeeker(api, person, { divisionCode: '410902' });
    const counts = await api.get(MatchSeeker).execute(id);
    expect(counts).toEqual({ flagged: 2, newlyFlagged: 2, toReview: 0, ended: 0 });
    expect(await kindsOf(api, id)).toEqual(['disability', 'minimum-living']);
    const { body } = await api.call(registryRoutes.runs, { query: { limit: 1 } }, { as: officer });
    expect(body.items).toMatchObject([{ trigger: 'sign-up', kind: null, importId: null, ...counts }]);
  });

  it('loses all flags and open reviews with the consent, and gets them back with it', async () => {
    const person = freshPerson();
    const id = await makeSeeker(api, person);
    await register([person]);
    await register([{ ...person, name: '另有其人' }], { kind: 'disability' });
    await setConsent(id, false);
    expect(await api.get(MatchSeeker).execute(id)).toMatchObject({ ended: 1 });
    expect(await kindsOf(api, id)).toEqual([]);
    await api.get(Rematch).execute();
    expect(await kindsOf(api, id)).toEqual([]);
    await setConsent(id, true);
    expect(await api.get(MatchSeeker).execute(id)).toMatchObject({ flagged: 1, newlyFlagged: 1, toReview: 1 });
    expect(await kindsOf(api, id)).toEqual(['minimum-living']);
  });

  it('is never left with a flag by a matching that runs while the consent is withdrawn', async () => {
    const person = freshPerson();
    const id = await makeSeeker(api, person);
    const { id: importId } = await register([person]);
    const transactions = api.get(Transactions);
    const withdraw = () =>
      transactions.run(async (manager) => {
        await manager.query('UPDATE seekers SET matching_consent = 0 WHERE id = ?', [id]);
        await api.get(EndFlags).forSeeker(id);
      });
    for (let round = 0; round < 12; round += 1) {
      await setConsent(id, true);
      await Promise.all([
        withdraw(),
        api.get(MatchImport).execute(importId, 'schedule'),
        api.get(MatchSeeker).execute(id),
      ]);
      expect(await kindsOf(api, id)).toEqual([]);
    }
  });

  it('is matched by the worker after consent was given and withdrawn on the phone', async () => {
    const session = await signedInAs(api);
    const person = freshPerson();
    const id = await makeSeeker(api, person, { matchingConsent: false });
    await api.dataSource.query('UPDATE seekers SET person_id = ? WHERE id = ?', [session.person.id, id]);
    await register([person]);
    await consent(api, session, 'privacy-notice');
    await consent(api, session, 'hardship-matching');
    await drainOutbox(api);
    expect(await kindsOf(api, id)).toEqual(['minimum-living']);
    await consent(api, session, 'hardship-matching', false);
    await drainOutbox(api);
    expect(await kindsOf(api, id)).toEqual([]);
  });
});
