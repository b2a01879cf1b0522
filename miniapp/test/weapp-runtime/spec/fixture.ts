import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Weapp } from '../index';

/** The small mini-program that the framework's own tests run. */
export const FIXTURE = path.resolve(__dirname, '../fixture');

/** Copies the fixture, so that a test can break it; `remove` deletes the copy. */
export function copyFixture(): { dist: string; remove: () => void } {
  const dist = mkdtempSync(path.join(tmpdir(), 'weapp-fixture-'));
  cpSync(FIXTURE, dist, { recursive: true });
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

export interface TestApi {
  base: string;
  close(): Promise<void>;
}

/** An HTTP server on a free port, answering with `answer`. */
export async function startApi(
  answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void,
): Promise<TestApi> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    answer(request, Buffer.concat(chunks), response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** On the fixture's probe page: calls a function of `wx`, or one of the page's probes, by a tap. */
export async function startCall(app: Weapp, api: string, options: unknown = {}, button = '#call'): Promise<void> {
  await app.fill('#api', api);
  await app.fill('#options', JSON.stringify(options));
  await app.tap(button);
}

/** Result number `count` of the probe page, waited for. */
export async function resultNumber(app: Weapp, count: number): Promise<unknown> {
  await app.page.see(new RegExp(`^${count} `));
  return JSON.parse((await app.page.text('#result')).replace(/^\d+ /, ''));
}

/** Calls on the probe page and returns what arrived. */
export async function callProbe(app: Weapp, api: string, options: unknown = {}, button = '#call'): Promise<unknown> {
  const { count } = await app.data();
  await startCall(app, api, options, button);
  return resultNumber(app, Number(count) + 1);
}
