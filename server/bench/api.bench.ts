import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { shanghaiDate } from '@qihang/shared/platform';
import autocannon from 'autocannon';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database';
import { postListSql } from '../src/posts/post-list.sql';
import { POST_PAGE_SQL } from '../src/posts/post-page.sql';
import type { Listening } from './api-app-process';
import { insertHosts, insertPosts } from './posts';

const HOSTS = 1_000;
const POSTS = 20_000;
const CONNECTIONS = 20;
const ROUNDS = 7;
const ROUND_SECONDS = 2;
const WARM_UP_SECONDS = 3;

interface Server extends Listening {
  stop(): void;
}

/**
 * Requests a second of the public post list and of a post page: the product against bare Fastify and mysql2 with the same
 * statements on the same data, each in a process of its own, in turn. Each figure is the median of the rounds, each ratio the
 * median of the ratios of a round, so that a busy moment of the machine does not count against one of the two.
 */
export async function run({ scale, databaseUrl }: { scale: number; databaseUrl: string }): Promise<object> {
  const hosts = Math.max(1, Math.round(HOSTS * scale));
  const posts = Math.max(100, Math.round(POSTS * scale));
  await prepare(databaseUrl, hosts, posts);
  const servers: Server[] = [];
  try {
    servers.push(await start(require.resolve('./api-app-process'), databaseUrl));
    servers.push(await start(require.resolve('./api-bare-process'), databaseUrl));
    const [product, bare] = servers;
    if (!product || !bare) throw new Error('both servers must run');
    // The last post is a published one, newer than most.
    const page = `/posts/${posts}`;
    const list = await compare(product.url, bare.url, '/posts', scale);
    const one = await compare(product.url, bare.url, page, scale);
    return {
      hosts,
      posts,
      listRequestsPerSecond: list.product,
      bareListRequestsPerSecond: list.bare,
      listRatio: list.ratio,
      pageRequestsPerSecond: one.product,
      barePageRequestsPerSecond: one.bare,
      pageRatio: one.ratio,
      peer: { server: 'fastify + mysql2', connections: CONNECTIONS, list: list.bare, page: one.bare },
      ratio: Math.min(list.ratio, one.ratio),
    };
  } finally {
    for (const server of servers) server.stop();
  }
}

async function prepare(databaseUrl: string, hosts: number, posts: number): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  const today = shanghaiDate(new Date());
  await dataSource.runMigrations({ transaction: 'each' });
  await insertHosts(dataSource, hosts);
  await insertPosts(dataSource, posts, hosts, today);
  const { sql, values } = postListSql({ today, limit: 21 });
  console.table(await dataSource.query(`EXPLAIN ${sql}`, values));
  console.table(await dataSource.query(`EXPLAIN ${POST_PAGE_SQL}`, [today, String(posts)]));
  await dataSource.destroy();
}

async function start(file: string, databaseUrl: string): Promise<Server> {
  const child: ChildProcess = fork(file, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [listening] = (await Promise.race([once(child, 'message'), refuseEnd(child, file)])) as [Listening];
  return { ...listening, stop: () => child.kill() };
}

async function refuseEnd(child: ChildProcess, file: string): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`${file} ended with exit code ${code} before it listened`);
}

/** Loads both servers in turn, so that whatever else the machine does meets both. */
async function compare(product: string, bare: string, path: string, scale: number) {
  const seconds = Math.max(1, Math.round(ROUND_SECONDS * Math.min(1, scale)));
  for (const url of [product, bare]) await load(url + path, WARM_UP_SECONDS);
  const rounds: { product: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ product: await load(product + path, seconds), bare: await load(bare + path, seconds) });
  }
  console.error(path, rounds);
  return {
    product: Math.round(median(rounds.map((round) => round.product))),
    bare: Math.round(median(rounds.map((round) => round.bare))),
    ratio: Math.round(median(rounds.map((round) => round.product / round.bare)) * 1_000) / 1_000,
  };
}

async function load(url: string, duration: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration });
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} answers that are no success`);
  }
  return result.requests.total / result.duration;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
