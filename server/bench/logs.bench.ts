import { randomUUID } from 'node:crypto';
import { internshipRiskRoutes, internshipRoutes, type LogEntryInput, type Risk } from '@qihang/shared/internships';
import { addDays, fillPath, type RouteDefinition, shanghaiDate } from '@qihang/shared/platform';
import type { FastifyInstance } from 'fastify';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { createApp } from '../src/app';
import { AccessTokens } from '../src/identity/access-tokens';
import { AssessRisks } from '../src/internships/risks/assess-risks';
import { listSql } from '../src/internships/risks/risk-list.sql';
import { dataSourceOptions } from '../src/platform/database';
import { PersonalDataCipher } from '../src/platform/personal-data';
import { loadSettings } from '../src/platform/settings';
import { insertInternships, mentorPersonId, officerPersonId, TRAINEES_PER_MENTOR, type World } from './internships';

const INTERNSHIPS = 50_000;
const SYNCING_MENTORS = 5_000;
const ENTRIES_EACH = 10;
const AT_ONCE = 8;
const LOOKS = 400;
const WARM_UP = 50;
/** Syncing and bare inserting take turns, so that a busy moment of the machine meets both. */
const ROUNDS = 5;

const DIVISIONS = { county: '410105', city: '410100', province: '410000' } as const;
const RISKS: readonly (Risk | undefined)[] = [undefined, 'no-log', 'insurance-ended'];

type App = Awaited<ReturnType<typeof openApp>>;

/**
 * 50,000 internships with their logs: the mentor's view of today and the officer's list by risk, as 95th percentiles in the
 * server (whole requests through router, guard, validation and database, without the network), and 5,000 mentors who send 10
 * entries each that were written offline. Peer: the same rows by a bare loop of `INSERT … ON DUPLICATE KEY UPDATE`, one row a
 * statement, in turn with the syncing; and, for the record, over as many connections as the server has requests at a time, and
 * there with ten rows a statement.
 */
export async function run({ scale, databaseUrl }: { scale: number; databaseUrl: string }): Promise<object> {
  const internships = Math.max(60, Math.round(INTERNSHIPS * scale));
  const mentors = Math.ceil(internships / TRAINEES_PER_MENTOR);
  const world: World = { internships, mentors, today: shanghaiDate(new Date()) };
  const app = await openApp(databaseUrl);
  try {
    await insertInternships(app.dataSource, app.get(PersonalDataCipher), world, Object.values(DIVISIONS));
    const [assessSeconds] = await timed(() => app.get(AssessRisks).run(new AbortController().signal));
    await app.dataSource.query('ANALYZE TABLE internship_risks');
    console.error(`risks of all assessed in ${round(assessSeconds)} s`);
    await explain(app, world);
    const todayP95Ms = await lookAtToday(app, world);
    const risks = await lookAtRisks(app, world);
    const synced = await compareSync(app, world, Math.min(mentors, Math.round(SYNCING_MENTORS * scale)), databaseUrl);
    const { bareRowsPerSecond, parallelRowsPerSecond, batchRowsPerSecond, ...kept } = synced;
    return {
      internships,
      todayP95Ms,
      riskP95Ms: Math.max(...Object.values(risks)),
      riskP95MsByArea: risks,
      assessSeconds: round(assessSeconds),
      ...kept,
      bareRowsPerSecond,
      peer: {
        statement: 'INSERT … ON DUPLICATE KEY UPDATE',
        bareRowsPerSecond,
        parallelRowsPerSecond,
        batchRowsPerSecond,
      },
    };
  } finally {
    await app.close();
  }
}

async function openApp(databaseUrl: string) {
  const migrating = await new DataSource(dataSourceOptions(databaseUrl, 1)).initialize();
  await migrating.runMigrations({ transaction: 'each' });
  await migrating.destroy();
  const settings = { NODE_ENV: 'test', ROLE: 'api', DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', RATE_LIMITS: 'off' };
  const nest = await createApp(loadSettings({ ...process.env, ...settings }));
  await nest.init();
  const server = nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.ready();
  return {
    server,
    dataSource: nest.get(DataSource),
    get: <T>(type: new (...args: never[]) => T): T => nest.get(type, { strict: false }),
    close: () => nest.close(),
  };
}

/** One request of somebody who has a session of the same id. @returns how long it took in the server, and the reply */
async function ask(
  { server, get }: App,
  personId: number,
  route: RouteDefinition,
  { query = {}, payload }: { query?: Record<string, string>; payload?: object } = {},
): Promise<{ ms: number; body: { items: { outcome?: string }[] } }> {
  const bearer = { personId: String(personId), sessionId: String(personId) };
  const { token } = await get(AccessTokens).issue(bearer);
  const key = payload && { 'idempotency-key': randomUUID() };
  const headers = { authorization: `Bearer ${token}`, ...key };
  const url = `/api/v1${fillPath(route.path, {})}`;
  const begun = performance.now();
  const reply = await server.inject({ method: route.method, url, query, headers, payload });
  const ms = performance.now() - begun;
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`);
  return { ms, body: reply.json() };
}

async function lookAtToday(app: App, world: World): Promise<number> {
  const times: number[] = [];
  for (let look = -WARM_UP; look < LOOKS; look += 1) {
    const mentor = ((Math.abs(look) * 7_919) % world.mentors) + 1;
    const { ms, body } = await ask(app, mentorPersonId(world, mentor), internshipRoutes.today);
    if (body.items.length === 0) throw new Error(`mentor ${mentor} has no trainee`);
    if (look >= 0) times.push(ms);
  }
  return tell('today', times);
}

/** First and second pages, of all and of single risks. */
async function lookAtRisks(app: App, world: World): Promise<Record<keyof typeof DIVISIONS, number>> {
  const p95 = { county: 0, city: 0, province: 0 };
  for (const [place, area] of (Object.keys(DIVISIONS) as (keyof typeof DIVISIONS)[]).entries()) {
    const times: number[] = [];
    for (let look = -WARM_UP; look < LOOKS; look += 2) {
      const risk = RISKS[Math.abs(look / 2) % RISKS.length];
      const query: Record<string, string> = risk === undefined ? {} : { risk };
      const first = await ask(app, officerPersonId(world, place), internshipRiskRoutes.list, { query });
      const { nextCursor } = first.body as unknown as { nextCursor: string | null };
      const next: Record<string, string> = nextCursor === null ? {} : { cursor: nextCursor };
      const second = await ask(app, officerPersonId(world, place), internshipRiskRoutes.list, {
        query: { ...query, ...next },
      });
      if (look >= 0) times.push(first.ms, second.ms);
    }
    p95[area] = tell(`risks, ${area}`, times);
  }
  return p95;
}

async function explain({ dataSource }: App, world: World): Promise<void> {
  const own = { personId: '0', hostIds: [] };
  for (const scope of Object.values(DIVISIONS)) {
    const { sql, values } = listSql({ scope, list: 'no-log', own, after: undefined, limit: 21 });
    console.table(await dataSource.query(`EXPLAIN ${sql}`, values));
  }
  const mentor = [mentorPersonId(world, 1), world.today];
  console.table(
    await dataSource.query('EXPLAIN SELECT * FROM internships WHERE mentor_person_id = ? AND ends_on >= ?', mentor),
  );
  console.table(await dataSource.query('EXPLAIN SELECT period_from FROM log_entries WHERE internship_id IN (1, 2, 3)'));
}

interface Batch {
  readonly personId: number;
  readonly mentor: number;
  readonly entries: LogEntryInput[];
}

/** Entries about single days that nothing is kept about yet, the trainees in turn. */
function batchOf(world: World, mentor: number): Batch {
  const trainees = Math.min(TRAINEES_PER_MENTOR, world.internships - (mentor - 1) * TRAINEES_PER_MENTOR);
  const entries = Array.from({ length: ENTRIES_EACH }, (_, index): LogEntryInput => {
    const internship = (mentor - 1) * TRAINEES_PER_MENTOR + 1 + (index % trainees);
    const day = addDays(world.today, -Math.floor(index / trainees));
    return {
      key: randomUUID(),
      internshipId: String(internship),
      periodFrom: day,
      periodTo: day,
      tasks: [
        { goalId: String((internship - 1) * 3 + 1), text: '学会整理凭证、登记账簿，第1部分' },
        { goalId: null, text: '整理原始凭证' },
      ],
      attendedDays: [day],
      ratings: [{ skill: '账务处理', rating: '3' }],
      comment: '认真细致，凭证整理得很清楚。',
      photoIds: [],
      writtenAt: new Date(Date.now() - (ENTRIES_EACH - index) * 3_600_000).toISOString(),
      basedOn: 0,
    };
  });
  return { personId: mentorPersonId(world, mentor), mentor, entries };
}

async function compareSync(app: App, world: World, mentors: number, databaseUrl: string) {
  const batches = Array.from({ length: mentors }, (_, index) => batchOf(world, index + 1));
  const before = await countEntries(app);
  const rounds: { synced: number; bare: number; parallel: number; batched: number }[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const some = batches.slice(Math.floor((turn * mentors) / ROUNDS), Math.floor(((turn + 1) * mentors) / ROUNDS));
    const rows = some.length * ENTRIES_EACH;
    const [syncSeconds] = await timed(() => inTurn(some, (batch) => syncOne(app, batch, 'stored')));
    const [bareSeconds] = await bareInserts(app, databaseUrl, some, { connections: 1, rows: 1 });
    const [parallelSeconds] = await bareInserts(app, databaseUrl, some, { connections: AT_ONCE, rows: 1 });
    const [batchSeconds] = await bareInserts(app, databaseUrl, some, { connections: AT_ONCE, rows: ENTRIES_EACH });
    rounds.push({
      synced: rows / syncSeconds,
      bare: rows / bareSeconds,
      parallel: rows / parallelSeconds,
      batched: rows / batchSeconds,
    });
    console.error(rounds.at(-1));
  }
  const stored = (await countEntries(app)) - before;
  const keys = batches.flatMap(({ entries }) => entries.map(({ key }) => key));
  const lost = keys.length - (await countKeys(app, keys));
  // As phones do that did not get the answer.
  await inTurn(batches.slice(0, Math.ceil(mentors / 10)), (batch) => syncOne(app, batch, 'known'));
  const doubled = stored - (keys.length - lost) + ((await countEntries(app)) - before - stored);
  return {
    syncingMentors: mentors,
    syncedEntries: keys.length,
    syncEntriesPerSecond: Math.round(median(rounds.map(({ synced }) => synced))),
    bareRowsPerSecond: Math.round(median(rounds.map(({ bare }) => bare))),
    parallelRowsPerSecond: Math.round(median(rounds.map(({ parallel }) => parallel))),
    batchRowsPerSecond: Math.round(median(rounds.map(({ batched }) => batched))),
    lost,
    doubled,
    // Of each round by itself, so that what else the machine does weighs on both alike.
    ratio: round(median(rounds.map(({ synced, bare }) => synced / bare))),
  };
}

async function syncOne(app: App, { personId, entries }: Batch, expected: 'stored' | 'known'): Promise<void> {
  const payload = { deviceId: randomUUID(), sentAt: new Date().toISOString(), entries };
  const { body } = await ask(app, personId, internshipRoutes.sync, { payload });
  const other = body.items.find(({ outcome }) => outcome !== expected);
  if (body.items.length !== entries.length || other)
    throw new Error(`an entry was not ${expected}: ${JSON.stringify(other)}`);
}

/** The rows that the server has stored just now, into a table of the same shape that is empty at first. */
async function bareInserts(
  { dataSource }: App,
  databaseUrl: string,
  batches: readonly Batch[],
  { connections: atOnce, rows: rowsEach }: { connections: number; rows: number },
) {
  await dataSource.query('DROP TABLE IF EXISTS bare_log_entries');
  await dataSource.query('CREATE TABLE bare_log_entries LIKE log_entries');
  const rowsOf = new Map<Batch, unknown[][]>();
  const [columns] = [(await dataSource.query('SHOW COLUMNS FROM log_entries')) as { Field: string }[]];
  const names = columns.map(({ Field }) => Field).filter((name) => name !== 'id');
  for (const batch of batches) {
    const rows = (await dataSource.query(
      `SELECT ${names.join(', ')} FROM log_entries WHERE mentor_person_id = ? AND entry_key IN (?)`,
      [batch.personId, batch.entries.map(({ key }) => key)],
    )) as Record<string, unknown>[];
    rowsOf.set(
      batch,
      rows.map((row) => names.map((name) => plain(row[name]))),
    );
  }
  const sql = `INSERT INTO bare_log_entries (${names.join(', ')}) VALUES ? ON DUPLICATE KEY UPDATE revision = VALUES(revision)`;
  const connections = await Promise.all(Array.from({ length: atOnce }, () => createConnection(databaseUrl)));
  try {
    const waiting = [...batches];
    return await timed(() =>
      Promise.all(
        connections.map(async (connection) => {
          for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
            const rows = rowsOf.get(batch) ?? [];
            for (let from = 0; from < rows.length; from += rowsEach) {
              await connection.query(sql, [rows.slice(from, from + rowsEach)]);
            }
          }
        }),
      ),
    );
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
}

/** What the driver has read as JSON it takes back as text. */
function plain(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !Buffer.isBuffer(value) && !(value instanceof Date);
  return isJson ? JSON.stringify(value) : value;
}

async function inTurn<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await act(item);
    }),
  );
}

async function countEntries({ dataSource }: App): Promise<number> {
  const [row] = (await dataSource.query('SELECT COUNT(*) AS n FROM log_entries')) as { n: string }[];
  return Number(row?.n);
}

async function countKeys({ dataSource }: App, keys: readonly string[]): Promise<number> {
  let count = 0;
  for (let from = 0; from < keys.length; from += 1_000) {
    const [row] = (await dataSource.query(
      'SELECT COUNT(DISTINCT entry_key) AS n FROM log_entries WHERE entry_key IN (?)',
      [keys.slice(from, from + 1_000)],
    )) as { n: string }[];
    count += Number(row?.n);
  }
  return count;
}

function tell(what: string, times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  console.error(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
  return at(0.95);
}

async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const begun = performance.now();
  const result = await work();
  return [(performance.now() - begun) / 1_000, result];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
