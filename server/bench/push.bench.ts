import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Pool } from 'undici';
import { appModule } from '../src/app.module';
import { DeliverWechat } from '../src/notices/delivery/deliver-wechat';
import { FanOutNotice } from '../src/notices/fan-out-notice';
import { NoticeEntity } from '../src/notices/notice.entity';
import { dataSourceOptions } from '../src/platform/database';
import { PersonalDataCipher } from '../src/platform/personal-data';
import { loadSettings } from '../src/platform/settings';
import { insertPeople, insertPermissions } from './people';
import type { StandInCounts } from './stand-in-process';

const PEOPLE = 100_000;
const LATENCY_MS = 20;
const CONNECTIONS = 100;
const TEMPLATE = 'sandbox-notice';

/**
 * A notice to 100,000 people: seconds to fan out, deliveries a second through a stand-in with 20 ms latency, and, in the
 * same run, what the bare HTTP client manages with the same requests: measured before and after, the mean of the two.
 */
export async function run({ scale, databaseUrl }: { scale: number; databaseUrl: string }): Promise<object> {
  const people = Math.round(PEOPLE * scale);
  const standIn = await startStandIn();
  try {
    await migrate(databaseUrl);
    const app = await NestFactory.createApplicationContext(appModule(settingsFor(databaseUrl, standIn.baseUrl)), {
      logger: ['error', 'warn'],
    });
    try {
      const dataSource = app.get(DataSource);
      await seed(dataSource, app.get(PersonalDataCipher), people);
      const before = await bareRequestsPerSecond(standIn.baseUrl, people / 4);
      const noticeId = await saveNotice(dataSource);
      const fanOutSeconds = await fanOut(app.get(FanOutNotice, { strict: false }), noticeId);
      const started = await standIn.counts();
      const deliverSeconds = await deliver(app.get(DeliverWechat, { strict: false }));
      const ended = await standIn.counts();
      const after = await bareRequestsPerSecond(standIn.baseUrl, people / 4);
      const bare = (before + after) / 2;
      const deliveriesPerSecond = people / deliverSeconds;
      const { lost, doubled } = compare(started, ended, people, await deliveredRows(dataSource, noticeId));
      return {
        people,
        fanOutSeconds: round(fanOutSeconds),
        deliveriesPerSecond: Math.round(deliveriesPerSecond),
        bareRequestsPerSecond: Math.round(bare),
        lost,
        doubled,
        peer: { bareRequestsPerSecond: Math.round(bare), client: 'undici', connections: CONNECTIONS },
        ratio: round(deliveriesPerSecond / bare),
      };
    } finally {
      await app.close();
    }
  } finally {
    standIn.stop();
  }
}

async function startStandIn() {
  const child: ChildProcess = fork(path.join(__dirname, 'stand-in-process.js'), [String(LATENCY_MS)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const [{ baseUrl }] = (await once(child, 'message')) as [{ baseUrl: string }];
  return {
    baseUrl,
    async counts(): Promise<StandInCounts> {
      const answer = once(child, 'message');
      child.send('counts');
      const [counts] = (await answer) as [StandInCounts];
      return counts;
    },
    stop: () => child.disconnect(),
  };
}

function settingsFor(databaseUrl: string, wechatBase: string) {
  return loadSettings({
    ...process.env,
    NODE_ENV: 'development',
    DEMO: 'off',
    ROLE: 'worker',
    DATABASE_URL: databaseUrl,
    WECHAT_API_BASE: wechatBase,
    WECHAT_TEMPLATE_NOTICE: TEMPLATE,
  });
}

async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, 1)).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
}

async function seed(dataSource: DataSource, cipher: PersonalDataCipher, count: number): Promise<void> {
  const all = { first: 1, count };
  const openId = (id: number) => `oBENCH${String(id).padStart(21, '0')}`;
  await insertPeople(dataSource, cipher, { ...all, divisionCode: (id) => String(410102 + (id % 4)), openId });
  await insertPermissions(dataSource, { ...all, templateId: TEMPLATE, credits: 1 });
}

async function saveNotice(dataSource: DataSource): Promise<string> {
  const notice = dataSource.manager.create(NoticeEntity, {
    authorId: '1',
    divisionCode: '410000',
    title: '适合您的岗位',
    text: '点开查看岗位和报名方式',
    audience: {
      all: [
        { field: 'division', in: ['410100'] },
        { field: 'category', in: ['graduate', 'unemployed-youth'] },
      ],
    },
    postIds: [],
    status: 'sending',
    createdAt: new Date(),
  });
  return (await dataSource.manager.save(notice)).id;
}

async function fanOut(handler: FanOutNotice, noticeId: string): Promise<number> {
  const start = performance.now();
  await handler.handle({ noticeId }, { eventId: '1', attempt: 1, signal: new AbortController().signal });
  return (performance.now() - start) / 1_000;
}

async function deliver(loop: DeliverWechat): Promise<number> {
  const { signal } = new AbortController();
  const start = performance.now();
  while (await loop.tick(signal));
  return (performance.now() - start) / 1_000;
}

/** The same client and connections, the same request, nothing else: no database, nothing written down. */
async function bareRequestsPerSecond(baseUrl: string, requests: number): Promise<number> {
  const pool = new Pool(baseUrl, { connections: CONNECTIONS });
  const token = await bareToken(pool);
  const body = JSON.stringify({
    touser: 'oBARE0000000000000000000000',
    page: 'main/messages/index?id=1',
    template_id: TEMPLATE,
    data: {
      thing1: { value: '适合您的岗位' },
      time2: { value: '2026年10月1日 15:01' },
      thing3: { value: '点开查看详情' },
    },
    miniprogram_state: 'developer',
    lang: 'zh_CN',
  });
  const options = {
    path: `/cgi-bin/message/subscribe/send?access_token=${token}`,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body,
  };
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const reply = await pool.request(options);
      const { errcode } = (await reply.body.json()) as { errcode: number };
      if (errcode !== 0) throw new Error(`bare request: ${errcode}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - start) / 1_000;
  await pool.close();
  return requests / seconds;
}

async function bareToken(pool: Pool): Promise<string> {
  const body = JSON.stringify({ grant_type: 'client_credential', appid: 'sandbox', secret: 'sandbox' });
  const reply = await pool.request({ path: '/cgi-bin/stable_token', method: 'POST', body });
  return ((await reply.body.json()) as { access_token: string }).access_token;
}

async function deliveredRows(dataSource: DataSource, noticeId: string): Promise<number> {
  const [row]: { n: string }[] = await dataSource.query(
    `SELECT COUNT(*) AS n FROM deliveries WHERE notice_id = ? AND status = 'delivered'`,
    [noticeId],
  );
  return Number(row?.n ?? 0);
}

/** By what the stand-in received: the bare requests went to one recipient of their own, counted before. */
function compare(started: StandInCounts, ended: StandInCounts, people: number, delivered: number) {
  const recipients = ended.recipients - started.recipients;
  const received = ended.received - started.received;
  return { lost: people - Math.min(recipients, delivered), doubled: received - recipients };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
