import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const BUILT = path.join(process.env.MINIAPP_DIST ?? path.resolve(__dirname, '../../../dist'), 'h5');
/** A path of the same origin where no app runs. */
export const BLANK = '/blank';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** One request as an answer sees it. */
export interface Asked {
  method: string;
  /** Path below `/api/v1`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** Parsed JSON, or the text of a multipart upload. */
  body: unknown;
}

/** What is sent back; a status without a body is enough. */
export interface Answer {
  status?: number;
  body?: unknown;
  /** A file in place of a JSON body; say its `content-type` in the headers. */
  file?: Buffer;
  headers?: Record<string, string>;
}

type Answering = (asked: Asked) => Answer | Promise<Answer>;

/**
 * Serves the built browser app beside an API whose answers a test chooses: states that the real server reaches rarely, such
 * as empty lists, refusals and outages. The walk through the main job runs against the real server.
 */
export class StandInApi {
  readonly asked: Asked[] = [];
  private readonly answers = new Map<string, Answering>();
  private readonly server = createServer((request, response) => void this.handle(request, response));

  /**
   * Starts on this machine.
   * @param port of an earlier one, so that pages have the same origin; any free one unless told
   */
  async start(port = 0): Promise<string> {
    if (!existsSync(path.join(BUILT, 'index.html'))) throw new Error('the browser app is not built: npm run build');
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Answers a route from now on; the last one given for a route counts. */
  on(route: `${string} /${string}`, answer: Answering): this {
    this.answers.set(route, answer);
    return this;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/v1/')) return sendFile(url.pathname, response);
    const asked: Asked = {
      method: request.method ?? 'GET',
      path: url.pathname.slice('/api/v1'.length),
      query: url.searchParams,
      headers: request.headers,
      body: await bodyOf(request),
    };
    this.asked.push(asked);
    const answering = this.answers.get(`${asked.method} ${asked.path}`);
    const answer: Answer = (await answering?.(asked)) ?? problem(404, 'http/not-found', '没有这个接口');
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.file ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body)));
    return undefined;
  }
}

/** A refusal as the API words it. */
export function problem(status: number, code: string, title: string, extra: object = {}): Answer {
  return { status, body: { type: 'about:blank', title, status, code, correlationId: 'test', ...extra } };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  if (text === '') return undefined;
  return request.headers['content-type']?.startsWith('multipart/') ? text : JSON.parse(text);
}

function sendFile(pathname: string, response: ServerResponse): void {
  if (pathname === BLANK) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>');
    return;
  }
  const wanted = path.join(BUILT, path.normalize(pathname));
  const found = existsSync(wanted) && statSync(wanted).isFile();
  const file = found ? wanted : path.join(BUILT, 'index.html');
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/html; charset=utf-8' });
  createReadStream(file).pipe(response);
}
