import { assessRisks, INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, valueOn } from '@qihang/shared/platform';
import fc from 'fast-check';
import { AgreementEntity } from '../../src/agreements/agreement.entity';
import { InternshipEntity } from '../../src/internships/internship.entity';
import { LogEntryEntity } from '../../src/internships/log/log-entry.entity';
import { MonthRecords } from '../../src/internships/months/month-records';
import { startApi, type TestApi } from '../support/api';
import { assess, keptRisks, onDay } from './support';

const TODAY = '2026-12-20';
const DIVISIONS = ['410102', '410105', '410100', '410302', '419001', '410000'];
const MENTORS = 12;
const MINUTE_MS = 60_000;

/** Somebody's stay, and the entries about it: minutes ago when they were written. */
const stays = fc.array(
  fc.record({
    division: fc.constantFrom(...DIVISIONS),
    mentor: fc.integer({ min: 1, max: MENTORS }),
    begun: fc.integer({ min: -20, max: 200 }),
    length: fc.integer({ min: 60, max: 250 }),
    insured: fc.option(fc.integer({ min: -20, max: 260 })),
    status: fc.constantFrom('active', 'active', 'active', 'ended', 'disputed', 'closed', 'cancelled'),
    hasAgreement: fc.boolean(),
    entries: fc.array(fc.record({ ago: fc.integer({ min: 1, max: 90 }), wrongClock: fc.boolean() }), { maxLength: 3 }),
  }),
  { minLength: 70, maxLength: 70 },
);
type Stay = (typeof stays extends fc.Arbitrary<infer T> ? T : never)[number];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const [sample] = fc.sample(stays, { numRuns: 1, seed: 7 });
  onDay(api, TODAY);
  await fill(sample ?? []);
});
afterAll(() => api.close());

async function fill(all: readonly Stay[]): Promise<void> {
  for (const [at, stay] of all.entries()) {
    const id = String(at + 1);
    await api.dataSource.getRepository(InternshipEntity).insert(internshipOf(id, stay));
    if (stay.hasAgreement) await api.dataSource.getRepository(AgreementEntity).insert(agreementOf(id, stay));
    for (const [index, { ago, wrongClock }] of stay.entries.entries()) {
      await api.dataSource.getRepository(LogEntryEntity).insert(entryOf(id, stay, index, ago, wrongClock));
    }
  }
}

function internshipOf(id: string, { division, mentor, begun, length, insured, status, entries }: Stay) {
  const startsOn = addDays(TODAY, -begun);
  const now = api.clock.now();
  return {
    id,
    agreementId: id,
    agreementNumber: `XY-0000-0000-${id.padStart(4, '0')}`,
    versionNumber: 1,
    seekerId: id,
    personId: id,
    hostId: '1',
    postId: '1',
    divisionCode: division,
    mentorId: String(mentor),
    mentorPersonId: String(mentor + 500),
    startsOn,
    endsOn: addDays(startsOn, length),
    status: status as InternshipEntity['status'],
    lastLoggedDay: entries.length > 0 ? addDays(startsOn, 10) : null,
    insuredUntil: insured === null ? null : addDays(startsOn, insured),
    createdAt: now,
    changedAt: now,
  };
}

function agreementOf(id: string, { mentor, division }: Stay): Partial<AgreementEntity> {
  const at = api.clock.now();
  return {
    number: `XY${id.padStart(17, '0')}`,
    applicationId: id,
    liveApplicationId: id,
    inForceSeekerId: id,
    seekerId: id,
    personId: id,
    hostId: '1',
    postId: '1',
    divisionCode: division,
    mentorId: String(mentor),
    status: 'in-force',
    way: 'electronic',
    createdAt: at,
    changedAt: at,
  };
}

/** Arrived long ago, all at once, as from a phone that was offline; a wrong clock tells nothing. */
function entryOf(id: string, { mentor }: Stay, index: number, ago: number, wrongClock: boolean) {
  const now = api.clock.now().getTime();
  return {
    internshipId: id,
    mentorId: String(mentor),
    mentorPersonId: String(mentor + 500),
    entryKey: `00000000-0000-4000-8000-${`${id}${index}`.padStart(12, '0')}`,
    periodFrom: addDays(TODAY, -5 - index),
    periodTo: addDays(TODAY, -5 - index),
    tasks: [],
    attendedDays: [],
    ratings: [],
    photoIds: [],
    commentCipher: Buffer.alloc(70),
    writtenAt: new Date(now - ago * (wrongClock ? 0 : MINUTE_MS)),
    receivedAt: new Date(now - (wrongClock ? ago * MINUTE_MS : 0)),
    clockWasWrong: wrongClock,
    deviceHash: '0'.repeat(64),
    revision: 1,
    conflictCipher: null,
  };
}

/** The same, computed for each internship by itself from all that there is. */
async function expected() {
  const today = api.clock.today();
  const policy = valueOn(INTERNSHIP_POLICY, today);
  const internships = await api.dataSource.getRepository(InternshipEntity).find();
  const agreements = await api.dataSource.getRepository(AgreementEntity).find();
  const entries = await api.dataSource.getRepository(LogEntryEntity).find();
  const months = await api.get(MonthRecords).factsOf(internships.map(({ id }) => id));
  const whenOf = (entry: LogEntryEntity) =>
    (entry.clockWasWrong ? entry.receivedAt : entry.writtenAt).getTime() / MINUTE_MS;
  const open = internships.filter(({ status }) => status !== 'closed' && status !== 'cancelled');
  return new Map(
    open.map((internship) => {
      const of = entries.filter(({ mentorPersonId }) => mentorPersonId === internship.mentorPersonId);
      const windows = of.map((first) =>
        of.filter((entry) => whenOf(entry) >= whenOf(first) && whenOf(entry) <= whenOf(first) + policy.sittingMinutes),
      );
      const own = windows.filter((window) => window.some(({ internshipId }) => internshipId === internship.id));
      const { risks, score } = assessRisks(
        {
          ...internship,
          objectedMonths: months.get(internship.id)?.objectedMonths ?? 0,
          lateMonths: months.get(internship.id)?.lateMonths ?? 0,
          openHelpRequests: 0,
          mentorTrainees: agreements.filter(({ mentorId }) => mentorId === internship.mentorId).length,
          entriesInOneSitting: Math.max(0, ...own.map((window) => window.length)),
        },
        policy,
        today,
      );
      return [internship.id, { score, lists: ['all', ...risks].sort() }];
    }),
  );
}

async function expectKeptAsComputed(): Promise<void> {
  const kept = await keptRisks(api);
  expect(kept).toEqual(await expected());
  const counted = (await api.dataSource.query(
    'SELECT list, SUM(internships) AS n FROM internship_risk_counts GROUP BY list HAVING n <> 0 ORDER BY list',
  )) as { list: string; n: string }[];
  const counts = new Map<string, number>();
  for (const { lists } of kept.values()) for (const list of lists) counts.set(list, (counts.get(list) ?? 0) + 1);
  expect(new Map(counted.map(({ list, n }) => [list, Number(n)]))).toEqual(counts);
}

describe('the risks that are kept', () => {
  it('are those that the facts give, and counted right', async () => {
    await assess(api);
    await expectKeptAsComputed();
    const found = new Set([...(await keptRisks(api)).values()].flatMap(({ lists }) => lists));
    for (const risk of [
      'no-log',
      'insurance-ending',
      'insurance-ended',
      'mentor-overloaded',
      'one-sitting',
      'stipend-unconfirmed',
    ]) {
      expect(found).toContain(risk);
    }
  });

  it('stay so as days pass, with nothing else happening', async () => {
    for (const day of ['2026-12-21', '2027-01-25', '2027-03-02']) {
      onDay(api, day);
      await assess(api);
      await expectKeptAsComputed();
    }
  });

  it('are not assessed again on the same day unless something has changed', async () => {
    await api.dataSource.query('UPDATE internships SET last_logged_day = ? WHERE status = ?', ['2027-03-01', 'active']);
    const before = await keptRisks(api);
    await assess(api);
    expect(await keptRisks(api)).toEqual(before);
    await api.dataSource.query(`UPDATE internships SET risks_due_on = '2000-01-01' WHERE id <= 40`);
    await api.dataSource.query(`UPDATE internships SET risks_due_on = '2000-01-01' WHERE id > 40`);
    await assess(api);
    await expectKeptAsComputed();
  });

  it('go when an internship is closed', async () => {
    await api.dataSource.query(`UPDATE internships SET status = 'closed', risks_due_on = '2000-01-01' WHERE id <= 30`);
    await assess(api);
    await expectKeptAsComputed();
  });
});
