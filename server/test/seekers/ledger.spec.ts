import type { Session } from '@qihang/shared/identity';
import type { RouteCall } from '@qihang/shared/platform';
import { seekerRoutes, signUpSchema } from '@qihang/shared/seekers';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { CreateSeeker, SeekerEntity } from '../../src/seekers';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { flagSeeker } from './flags';
import { formOf, graduate, signedInWithNotice, youth } from './sign-ups';

let api: TestApi;
const seekers: Record<string, string> = {};
beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T02:00:00Z' });
  const places = ['410105', '410105', '410122', '410302', '410482', '419001'];
  for (const [index, divisionCode] of places.entries()) {
    const background = index % 2 === 0 ? graduate : youth;
    const wantedCategories = index === 2 ? [] : ['technical' as const];
    const form = signUpSchema.parse(formOf({ background, intention: { divisionCode, wantedCategories } }));
    const { person } = await signedInWithNotice(api);
    api.clock.advance(1_000);
    seekers[`s${index}`] = await api.get(CreateSeeker).execute({
      ...form,
      personId: person.id,
      matchingConsent: index !== 1,
    });
  }
});
afterAll(() => api.close());

type Query = NonNullable<RouteCall<typeof seekerRoutes.ledger>['query']>;
const ledger = ({ accessToken }: Session, query: Query = {}) =>
  api.call(seekerRoutes.ledger, { query }, { as: accessToken });
const idsOf = async (session: Session, query: Query = {}) =>
  (await ledger(session, query)).body.items.map(({ id }) => Object.keys(seekers).find((key) => seekers[key] === id));

describe("the officer's ledger", () => {
  it('shows the division and what lies below it, newest first', async () => {
    expect(await idsOf(await signedInAs(api, officerOf('410000')))).toEqual(['s5', 's4', 's3', 's2', 's1', 's0']);
    expect(await idsOf(await signedInAs(api, officerOf('410100')))).toEqual(['s2', 's1', 's0']);
    expect(await idsOf(await signedInAs(api, officerOf('410105')))).toEqual(['s1', 's0']);
    expect(await idsOf(await signedInAs(api, officerOf('419001')))).toEqual(['s5']);
    expect(await idsOf(await signedInAs(api, officerOf('410200')))).toEqual([]);
  });

  it('joins the divisions of an officer of two', async () => {
    const session = await signedInAs(api, officerOf('410300'), officerOf('410122'));
    expect(await idsOf(session)).toEqual(['s3', 's2']);
  });

  it('narrows to a division within, and refuses one outside', async () => {
    const session = await signedInAs(api, officerOf('410100'));
    expect(await idsOf(session, { divisionCode: '410122' })).toEqual(['s2']);
    for (const divisionCode of ['410300', '410000']) {
      expect(await ledger(session, { divisionCode })).toMatchObject({
        status: 404,
        problem: { code: 'http/out-of-scope' },
      });
    }
  });

  it('is closed to everybody else', async () => {
    const seeker = { role: 'seeker', hostId: null, divisionCode: null } as const;
    expect((await ledger(await signedInAs(api))).problem.code).toBe('http/role-needed');
    expect((await ledger(await signedInAs(api, seeker))).problem.code).toBe('http/role-needed');
    expect((await api.call(seekerRoutes.ledger, { query: {} })).status).toBe(401);
  });

  it('shows masked rows with the three clears', async () => {
    const { body } = await ledger(await signedInAs(api, officerOf('410122')));
    expect(body.items).toEqual([
      {
        id: seekers.s2,
        maskedName: '张**',
        maskedCitizenNumber: expect.stringMatching(/^410\*{11}\w{4}$/),
        maskedPhone: expect.stringMatching(/^139\*{4}\d{4}$/),
        category: 'graduate',
        education: 'bachelor',
        school: '郑州大学',
        major: '会计学',
        graduationDate: '2026-06-30',
        divisionCode: '410122',
        divisionName: '郑州市中牟县',
        clears: { identity: true, education: true, intention: false },
        hardshipKinds: [],
        signedUpAt: expect.stringMatching(/^2026-11-23T/),
      },
    ]);
  });

  it('pages without gap or repetition, also while somebody signs up', async () => {
    const session = await signedInAs(api, officerOf('410000'));
    const first = await ledger(session, { limit: 4 });
    expect(first.body.nextCursor).not.toBeNull();
    const second = await ledger(session, { limit: 4, cursor: String(first.body.nextCursor) });
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(ids).toEqual([...Object.values(seekers)].reverse());
    expect(second.body.nextCursor).toBeNull();
    expect((await ledger(session, { cursor: 'made-up' })).problem.code).toBe('lists/bad-cursor');
  });

  it('filters by category and by hardship; a flag shows only with consent and in force', async () => {
    await flagSeeker(api, String(seekers.s0), { kind: 'minimum-living' });
    await flagSeeker(api, String(seekers.s0), { kind: 'disability' });
    await flagSeeker(api, String(seekers.s1), { kind: 'disability' });
    await flagSeeker(api, String(seekers.s3), { kind: 'disability', status: 'ended' });
    await flagSeeker(api, String(seekers.s4), { kind: 'disability', expiresOn: '2026-11-22' });
    const session = await signedInAs(api, officerOf('410000'));
    expect(await idsOf(session, { category: 'unemployed-youth' })).toEqual(['s5', 's3', 's1']);
    expect(await idsOf(session, { hardship: 'any' })).toEqual(['s0']);
    expect(await idsOf(session, { hardship: 'none' })).toEqual(['s5', 's4', 's3', 's2', 's1']);
    const { body } = await ledger(session, { hardship: 'any' });
    expect(body.items[0]?.hardshipKinds).toHaveLength(2);
  });

  it('leaves one line in the audit log for each page, with whom it showed and whose flags', async () => {
    const session = await signedInAs(api, officerOf('410100'));
    await ledger(session, { hardship: 'any' });
    await ledger(session, { divisionCode: '410122' });
    const entries = await api.dataSource
      .getRepository(AuditEntry)
      .find({ where: { action: 'seekers.view-ledger', actorId: session.person.id }, order: { id: 'ASC' } });
    expect(entries.map(({ subjectId, detail }) => [subjectId, JSON.parse(detail ?? '')])).toEqual([
      ['own', { hardship: 'any', firstPage: true, seekerIds: [seekers.s0], flaggedSeekerIds: [seekers.s0] }],
      ['410122', { firstPage: true, seekerIds: [seekers.s2], flaggedSeekerIds: [] }],
    ]);
  });

  it('keeps the looked-at rows as they are', async () => {
    const before = await api.dataSource.getRepository(SeekerEntity).find();
    await ledger(await signedInAs(api, officerOf('410000')));
    expect(await api.dataSource.getRepository(SeekerEntity).find()).toEqual(before);
  });
});
