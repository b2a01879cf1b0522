import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import { fillPath, type Problem, type RouteCall, type RouteDefinition, type RouteReply } from '@qihang/shared/platform';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app';
import { FixedClock } from '../../src/platform/clock';
import { loadSettings } from '../../src/platform/settings';
import { WorkerRunner } from '../../src/platform/worker';
import { createSchema } from './schema';

export interface CallOptions {
  /** Access token of the caller. */
  readonly as?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Record<string, string>;
}

/** An answer: the reply where the status is below 300, else the problem. */
export interface Answer<R extends RouteDefinition> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: RouteReply<R>;
  readonly problem: Problem;
}

export interface TestApi {
  readonly url: string;
  readonly clock: FixedClock;
  readonly dataSource: DataSource;
  readonly dataDir: string;
  /** Of the test's own schema, for other processes. */
  readonly databaseUrl: string;
  /** A provider of the running application. */
  get<T>(type: Type<T>): T;
  /** Calls a route over real HTTP. */
  call<R extends RouteDefinition>(route: R, call: RouteCall<R>, options?: CallOptions): Promise<Answer<R>>;
  /** Uploads a file to an `upload` route. */
  upload<R extends RouteDefinition>(
    route: R,
    file: { name: string; content: Buffer | string },
    fields: Record<string, string>,
    options?: CallOptions,
  ): Promise<Answer<R>>;
  startWorker(): void;
  close(): Promise<void>;
}

export interface TestApiOptions {
  /** Start of the clock; it stands still until moved. */
  readonly now?: string;
  readonly env?: Record<string, string>;
  /** Puts something between server and database. @returns the address to connect to instead */
  readonly reroute?: (databaseUrl: string) => string | Promise<string>;
}

const DEFAULT_NOW = '2026-11-23T02:00:00Z';

/** Starts the whole server on a schema of its own, listening on a free port of 127.0.0.1. */
export async function startApi({
  now = DEFAULT_NOW,
  env = {},
  reroute = (url) => url,
}: TestApiOptions = {}): Promise<TestApi> {
  const schema = await createSchema();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'qihang-test-'));
  const settings = loadSettings({
    NODE_ENV: 'test',
    DATABASE_URL: await reroute(schema.url),
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'off',
    ...env,
  });
  const clock = new FixedClock(now);
  const app = await createApp(settings, clock);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const worker = app.get(WorkerRunner);
  return {
    url,
    clock,
    dataDir,
    databaseUrl: schema.url,
    dataSource: app.get(DataSource),
    get: (type) => app.get(type, { strict: false }),
    call: (route, call, options) => callRoute(url, route, call, options),
    upload: (route, file, fields, options) => uploadTo(url, route, file, fields, options),
    startWorker: () => worker.start(),
    close: async () => {
      await worker.stop();
      await app.close();
      await schema.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function callRoute<R extends RouteDefinition>(
  base: string,
  route: R,
  call: RouteCall<R>,
  options: CallOptions = {},
): Promise<Answer<R>> {
  const { params, query, body } = call as { params?: object; query?: object; body?: unknown };
  const url = new URL(`${base}/api/v1${fillPath(route.path, { ...params })}`);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const response = await fetch(url, {
    method: route.method,
    headers: { ...headersOf(options), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return answerOf(response);
}

async function uploadTo<R extends RouteDefinition>(
  base: string,
  route: R,
  file: { name: string; content: Buffer | string },
  fields: Record<string, string>,
  options: CallOptions = {},
): Promise<Answer<R>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([Uint8Array.from(Buffer.from(file.content))]), file.name);
  const response = await fetch(`${base}/api/v1${route.path}`, {
    method: route.method,
    headers: headersOf(options),
    body: form,
  });
  return answerOf(response);
}

function headersOf({ as, idempotencyKey, headers }: CallOptions): Record<string, string> {
  return {
    ...(as ? { authorization: `Bearer ${as}` } : {}),
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    ...headers,
  };
}

async function answerOf<R extends RouteDefinition>(response: Response): Promise<Answer<R>> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const content: unknown = isJson ? await response.json() : await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: content as RouteReply<R>,
    problem: content as Problem,
  };
}
