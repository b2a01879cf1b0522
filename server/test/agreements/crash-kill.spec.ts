import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { request } from 'undici';
import { SignedFiles } from '../../src/agreements/signed-documents/signed-files';
import { SweepUnreferenced } from '../../src/platform/files';
import { pdfsig, removeFolders, sealWith } from '../platform/seal-tools';
import { reply, TimestampServer } from '../platform/timestamp-server';
import { startApi, type TestApi } from '../support/api';
import { historyOf, sealEvent, signedAgreement, signedBy, unlawful, versionRow, type WithAgreement } from './support';

const MAIN = path.resolve(__dirname, '../../dist/main.js');
const DAY = 86_400_000;

const honest = sealWith();
const authority = new TimestampServer(reply(Buffer.alloc(0)));
let api: TestApi;
let env: NodeJS.ProcessEnv;
let worker: ChildProcess | undefined;
let signed: WithAgreement;
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: npm test builds the server before it runs this`);
  api = await startApi();
  signed = await signedAgreement(api);
  // The worker lives by the clock on the wall, the agreement was signed by that of the test.
  await api.dataSource.query('UPDATE outbox_events SET available_at = UTC_TIMESTAMP(3)');
  env = {
    ...process.env,
    NODE_ENV: 'development',
    ROLE: 'worker',
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    DATA_DIR: api.dataDir,
    DATABASE_URL: String((api.dataSource.options as { url?: string }).url),
    TSA_URL: await authority.start(),
  };
}, 120_000);
afterAll(async () => {
  await kill();
  await api.close();
  await authority.stop();
  await honest.sandbox.close();
  removeFolders();
}, 60_000);

/** Starts a worker, a minute after the one before fell silent: then others may take over what it had in hand. */
async function start(): Promise<void> {
  await api.dataSource.query(`UPDATE outbox_events SET leased_until = '2020-01-01' WHERE status = 'leased'`);
  worker = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function kill(): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

/** Looks until it is so. @throws Error after so many seconds */
async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await wait(20);
  }
}

async function stamped(query: Buffer): Promise<Buffer> {
  honest.clock.set(new Date());
  const { body } = await request(await honest.sandbox.url(), { method: 'POST', body: query });
  return Buffer.from(await body.arrayBuffer());
}

/** An authority that answers when it is let go; `asked` settles at the first question. */
function heldAuthority(): { readonly asked: Promise<void>; letGo(): void } {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    authority.answer = async (query, response) => {
      resolve();
      await held;
      await reply(stamped)(query, response);
    };
  });
  return { asked, letGo };
}

/** Holds a row, so that whoever wants to write it stands still there. */
async function hold(table: string, id: string): Promise<QueryRunner> {
  const runner = api.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`SELECT id FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
  return runner;
}

async function letGo(runner: QueryRunner): Promise<void> {
  await runner.rollbackTransaction();
  await runner.release();
}

function storedFiles(): string[] {
  return readdirSync(path.join(api.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('tmp'))
    .map(({ name }) => name);
}

/** Connections that wait to write that an event is done. */
async function lastWords(): Promise<number[]> {
  const rows: { id: string }[] = await api.dataSource.query(
    `SELECT id FROM information_schema.processlist
     WHERE db = DATABASE() AND info LIKE 'UPDATE outbox_events SET status = ''done''%'`,
  );
  return rows.map(({ id }) => Number(id));
}

const sealState = async () => (await versionRow(api, signed.id, 1)).seal;

describe('a worker that is killed while it seals', () => {
  afterEach(async () => {
    expect(await unlawful(api, signed.id)).toEqual([]);
    expect(await signedBy(api, signed.id)).toEqual(['host', 'trainee', 'bureau']);
  });

  it('before it has the timestamp, has done nothing', async () => {
    const { asked } = heldAuthority();
    await start();
    await asked;
    await kill();
    expect(await sealState()).toBe('pending');
    expect((await sealEvent(api, signed.id)).status).toBe('leased');
  }, 180_000);

  it('before it has written the row, leaves a file that nobody names', async () => {
    authority.answer = reply(stamped);
    const before = storedFiles().length;
    const held = await hold('agreements', signed.id);
    await start();
    await until('a sealed file', () => storedFiles().length > before);
    await kill();
    await letGo(held);
    expect(await sealState()).toBe('pending');
    expect(await historyOf(api, signed.id)).not.toContain('seal');
  }, 180_000);

  it('before it has said that it is done, has sealed', async () => {
    const { asked, letGo: answer } = heldAuthority();
    await start();
    await asked;
    const held = await hold('outbox_events', (await sealEvent(api, signed.id)).id);
    answer();
    await until('the last word', async () => (await lastWords()).length > 0);
    await kill();
    // The database would still carry out what the dead worker said last.
    for (const connection of await lastWords()) await api.dataSource.query(`KILL ${connection}`);
    await letGo(held);
    expect(await sealState()).toBe('sealed');
    expect((await sealEvent(api, signed.id)).status).toBe('leased');
  }, 180_000);

  it('is followed by one that finds the seal there, once, and valid', async () => {
    const sealed = await versionRow(api, signed.id, 1);
    authority.answer = reply(stamped);
    await start();
    await until('the event is done', async () => (await sealEvent(api, signed.id)).status === 'done');
    await kill();
    expect(await versionRow(api, signed.id, 1)).toEqual(sealed);
    expect((await historyOf(api, signed.id)).filter((kind) => kind === 'seal')).toHaveLength(1);
    expect(pdfsig(await api.get(SignedFiles).read(sealed, 'sealed'))).toContain('Signature is Valid');
    api.clock.set(new Date(Date.now() + 2 * DAY));
    await api.get(SweepUnreferenced).run();
    expect(storedFiles().sort()).toEqual([sealed.fileId, sealed.sealedFileId].sort());
  }, 180_000);
});
