import { fork } from 'node:child_process';
import { createHmac, createSecretKey } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { appModule } from '../src/app.module';
import { dataSourceOptions, Transactions } from '../src/platform/database';
import { BlindIndex } from '../src/platform/personal-data';
import { loadSettings } from '../src/platform/settings';
import { BeginImport } from '../src/registries/begin-import';
import { ImportRegistry } from '../src/registries/import-registry';
import { IndexedRows } from '../src/registries/indexed-rows';
import { MatchImport } from '../src/registries/match-import';
import type { MatchCounts } from '../src/registries/match-registry';
import { RegistryImportEntity } from '../src/registries/registry-import.entity';
import { RegistryRowWriter } from '../src/registries/registry-row-writer';
import type { FillOptions } from './registry-fill-process';
import { personAt } from './registry-people';

const ROWS = 1_000_000;
/** Of the registry's people 5 % signed up, spread over all seekers; of these 1 % have another name in the registry. */
const SEEKER_EVERY = 20;
const OTHER_NAME_EVERY = 100;
/** Each with no flag to begin with; the middle one counts. */
const MATCH_ROUNDS = 5;
const BARE_HASHES = 500_000;
const INSERT_ONLY_ROWS = 200_000;

type App = Awaited<ReturnType<typeof openApp>>;

/**
 * One million seekers × a registry of one million rows: rows imported a second (csv parsed, checked, indexed twice by HMAC,
 * stored) and seconds to match (join, flags, reviews, run). Peers in the same run: HMAC alone, storing alone, and the join
 * alone as one SELECT COUNT. Import and matching are what a worker does; the memory is of this process, application and
 * all. Matching and join are measured in turn a few times, and the medians are told.
 */
export async function run({ scale, databaseUrl }: { scale: number; databaseUrl: string }): Promise<object> {
  const rows = Math.round(ROWS * scale);
  const overlapRows = Math.ceil(rows / SEEKER_EVERY);
  const app = await openApp(databaseUrl);
  const file = path.join(app.folder, 'registry.csv');
  try {
    console.error(`filling ${rows} seekers`);
    const filling: FillOptions = { seekers: rows, file, seekerEvery: SEEKER_EVERY, otherNameEvery: OTHER_NAME_EVERY };
    await fillElsewhere(databaseUrl, filling);
    console.error(`importing ${rows} rows`);
    const entity = await begin(app, file);
    const [importSeconds, counts] = await timed(() => app.get(ImportRegistry).execute(entity, file));
    await app.dataSource.getRepository(RegistryImportEntity).update({ id: entity.id }, { status: 'matching' });
    console.error('matching');
    const rounds: { join: number; match: number; matched: MatchCounts }[] = [];
    for (let turn = 0; turn < MATCH_ROUNDS; turn += 1) {
      await forgetMatches(app);
      const join = await bareJoin(app, entity.id);
      const [match, matched] = await timed(() => app.get(MatchImport).execute(entity.id, 'import'));
      rounds.push({ join, match, matched });
      console.error(`join ${round(join)} s, match ${round(match)} s`);
    }
    const matchSeconds = median(rounds.map(({ match }) => match));
    const bareJoinSeconds = median(rounds.map(({ join }) => join));
    const [rematchSeconds] = await timed(() => app.get(MatchImport).execute(entity.id, 'schedule'));
    const peakRssMb = process.resourceUsage().maxRSS / 1024;
    const bareHashesPerSecond = bareHashes(Math.round(BARE_HASHES * Math.min(1, scale)));
    const insertOnlyRowsPerSecond = await insertOnly(app, entity, Math.round(INSERT_ONLY_ROWS * scale));
    const importRowsPerSecond = Math.round(rows / importSeconds);
    return {
      rows,
      overlapRows,
      importRowsPerSecond,
      matchSeconds: round(matchSeconds),
      rematchSeconds: round(rematchSeconds),
      peakRssMb: Math.round(peakRssMb),
      bareHashesPerSecond,
      bareJoinSeconds: round(bareJoinSeconds),
      fileMb: round((await stat(file)).size / 1e6),
      ...counts,
      ...rounds[0]?.matched,
      peer: { bareHashesPerSecond, insertOnlyRowsPerSecond, bareJoinSeconds: round(bareJoinSeconds) },
      // Of each round by itself, so that what else the machine does weighs on both alike.
      ratio: round(median(rounds.map(({ join, match }) => match / join))),
    };
  } finally {
    await rm(app.folder, { recursive: true, force: true });
    await app.close();
  }
}

async function openApp(databaseUrl: string) {
  const migrating = await new DataSource(dataSourceOptions(databaseUrl, 1)).initialize();
  await migrating.runMigrations({ transaction: 'each' });
  await migrating.destroy();
  const settings = loadSettings({ ...process.env, NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' });
  const context = await NestFactory.createApplicationContext(appModule(settings), { logger: ['error'] });
  const folder = path.join(settings.dataDir, 'bench-match');
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    dataSource: context.get(DataSource),
    get: <T>(type: new (...args: never[]) => T): T => context.get(type, { strict: false }),
    close: () => context.close(),
  };
}

async function begin(app: App, file: string): Promise<RegistryImportEntity> {
  const { entity } = await app.get(BeginImport).execute({
    kind: 'minimum-living',
    divisionCode: '410000',
    asOf: new Date().toISOString().slice(0, 7).concat('-01'),
    complete: true,
    fileName: path.basename(file),
    fileBytes: (await stat(file)).size,
    sha256: file,
    fileId: null,
  });
  const imports = app.dataSource.getRepository(RegistryImportEntity);
  await imports.update({ id: entity.id }, { status: 'importing' });
  return imports.findOneByOrFail({ id: entity.id });
}

/** Fills the tables in a process of its own, so that its memory does not count. */
async function fillElsewhere(databaseUrl: string, options: FillOptions): Promise<void> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const filling = fork(path.join(__dirname, 'registry-fill-process.js'), [JSON.stringify(options)], { env });
  const [code] = (await once(filling, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`filling the tables failed with exit code ${code}`);
}

async function forgetMatches(app: App): Promise<void> {
  for (const table of ['hardship_flags', 'registry_reviews', 'registry_match_runs']) {
    await app.dataSource.query(`TRUNCATE TABLE ${table}`);
  }
}

async function bareJoin(app: App, importId: string): Promise<number> {
  const [seconds] = await timed(() =>
    app.dataSource.query(
      `SELECT COUNT(*) FROM registry_rows r JOIN seekers s ON s.citizen_number_index = r.citizen_number_index
       WHERE r.import_id = ?`,
      [importId],
    ),
  );
  return seconds;
}

function bareHashes(count: number): number {
  const key = createSecretKey(Buffer.alloc(32, 1));
  const begun = performance.now();
  for (let index = 0; index < count; index += 1) {
    createHmac('sha256', key).update('41010519900307001X', 'utf8').digest();
  }
  return Math.round((count / (performance.now() - begun)) * 1000);
}

/** The same statements in the same batches with rows that are indexed already. */
async function insertOnly(app: App, entity: RegistryImportEntity, count: number): Promise<number> {
  const imports = app.dataSource.getRepository(RegistryImportEntity);
  const { identifiers } = await imports.insert({ ...entity, id: undefined, contentKey: null, asOf: '2020-01-01' });
  const id = String(identifiers[0]?.id);
  const writer = new RegistryRowWriter(app.get(Transactions), await imports.findOneByOrFail({ id }));
  const index = app.get(BlindIndex);
  let seconds = 0;
  for (let line = 2; line < count; line += 2000) {
    const good = new IndexedRows(2000);
    for (let at = line; at < line + 2000; at += 1) {
      const numberIndex = index.citizenNumber(personAt(at).number);
      good.add({ line: at, numberIndex, nameIndex: numberIndex, maskedNumber: '410***********0011' });
    }
    const batch = { rows: 2000, lastLine: line + 1999, bytesRead: 0, good, bad: [] };
    seconds += (await timed(() => writer.store(batch)))[0];
  }
  return Math.round(writer.counts.rowsGood / seconds);
}

async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const begun = performance.now();
  const result = await work();
  return [(performance.now() - begun) / 1000, result];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
