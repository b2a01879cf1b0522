import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { insertPeople, insertPermissions } from '../../bench/people';
import { NoticeEntity } from '../../src/notices/notice.entity';
import { dataSourceOptions } from '../../src/platform/database';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { loadSettings } from '../../src/platform/settings';
import { WechatStandIn } from '../../src/platform/wechat';
import { createSchema, type TestSchema } from '../support/schema';

const PEOPLE = 5_000;
const KILLS = 5;
const TEMPLATE = 'sandbox-notice';
const MAIN = path.resolve(__dirname, '../../dist/main.js');

/** Attempts whose answer is not written down, at the most; see `DeliverWechat`. */
const IN_FLIGHT = 160;

const openIdOf = (id: number) => `oKILLED${String(id).padStart(20, '0')}`;

let schema: TestSchema;
let dataSource: DataSource;
let dataDir: string;
let standIn: WechatStandIn;
let env: NodeJS.ProcessEnv;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: npm test builds the server before it runs this`);
  schema = await createSchema();
  dataSource = await new DataSource(dataSourceOptions(schema.url)).initialize();
  dataDir = await mkdtemp(path.join(tmpdir(), 'qihang-kill-'));
  standIn = new WechatStandIn({ latencyMs: 20, appId: 'wx-test', secret: 'secret' });
  env = {
    ...process.env,
    NODE_ENV: 'development',
    ROLE: 'worker',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    DATABASE_URL: schema.url,
    WECHAT_APPID: 'wx-test',
    WECHAT_SECRET: 'secret',
    WECHAT_API_BASE: await standIn.start(),
    WECHAT_TEMPLATE_NOTICE: TEMPLATE,
  };
  // The worker reads the openids with the keys that it keeps in its data folder.
  const cipher = new PersonalDataCipher(loadSettings(env).keyRing);
  const people = { first: 1, count: PEOPLE };
  await insertPeople(dataSource, cipher, { ...people, divisionCode: () => '410102', openId: openIdOf });
  await insertPermissions(dataSource, { ...people, templateId: TEMPLATE, credits: 1 });
}, 60_000);

afterAll(async () => {
  await kill();
  await dataSource.destroy();
  await schema.drop();
  await standIn.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

function start(): void {
  worker = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function kill(): Promise<void> {
  if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

async function sendNotice(): Promise<string> {
  const notice = await dataSource.manager.save(
    dataSource.manager.create(NoticeEntity, {
      authorId: '1',
      divisionCode: '410000',
      title: '适合您的岗位',
      text: '点开查看岗位和报名方式',
      audience: { field: 'division', in: ['410000'] },
      postIds: [],
      status: 'sending',
      createdAt: new Date(),
    }),
  );
  await dataSource.query(
    `INSERT INTO outbox_events (type, dedupe_key, payload, status, attempts, available_at, created_at)
     VALUES ('notices.notice-due', ?, ?, 'pending', 0, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [notice.id, JSON.stringify({ noticeId: notice.id })],
  );
  return notice.id;
}

/** Looks until it is so. @throws Error after so many seconds */
async function until(what: string, seconds: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await wait(10);
  }
}

async function statuses(): Promise<Record<string, number>> {
  const rows: { status: string; n: string }[] = await dataSource.query(
    'SELECT status, COUNT(*) AS n FROM deliveries GROUP BY status',
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
}

/** Openids of the deliveries in a status. */
async function openIdsIn(status: string): Promise<Set<string>> {
  const rows: { personId: string }[] = await dataSource.query(
    'SELECT person_id AS personId FROM deliveries WHERE status = ?',
    [status],
  );
  return new Set(rows.map(({ personId }) => openIdOf(Number(personId))));
}

describe('a worker that is killed while it delivers 5,000 notices', () => {
  it('neither loses nor doubles one: each is delivered once, or unknown where the answer was cut off', async () => {
    const { messages } = standIn;
    const noticeId = await sendNotice();
    let killed = 0;
    // The moments are random; each comes after some more deliveries, so that every kill hits a worker at work.
    for (; killed < KILLS; killed++) {
      const moment = messages.deliveredCount + 50 + Math.floor((Math.random() * PEOPLE) / (KILLS + 2));
      start();
      await until(`${moment} deliveries`, 90, () => messages.deliveredCount >= Math.min(moment, PEOPLE - 200));
      await kill();
    }
    expect(messages.deliveredCount).toBeLessThan(PEOPLE);
    start();
    await until('the notice is sent', 180, async () => {
      const { status } = await dataSource.manager.findOneByOrFail(NoticeEntity, { id: noticeId });
      return status === 'sent';
    });

    const { delivered = 0, unknown = 0, ...others } = await statuses();
    expect(others).toEqual({});
    expect(delivered + unknown).toBe(PEOPLE);
    expect(unknown).toBeLessThanOrEqual(KILLS * IN_FLIGHT);
    const doubled = [...messages.countByUser.values()].filter((count) => count > 1);
    expect(doubled).toEqual([]);
    const unknownIds = await openIdsIn('unknown');
    const lost = [...(await openIdsIn('delivered'))].filter((openId) => !messages.countByUser.has(openId));
    expect(lost).toEqual([]);
    const silent = [...messages.countByUser.keys()].filter((openId) => unknownIds.has(openId));
    expect(messages.countByUser.size).toBe(delivered + silent.length);

    const [inbox] = await dataSource.query(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT person_id) AS people FROM inbox_messages WHERE notice_id = ?',
      [noticeId],
    );
    expect([Number(inbox.n), Number(inbox.people)]).toEqual([PEOPLE, PEOPLE]);
    const [credits] = await dataSource.query(
      'SELECT MIN(credits) AS least, MAX(credits) AS most FROM message_permissions',
    );
    expect(credits).toEqual({ least: 0, most: 0 });
  }, 480_000);
});
