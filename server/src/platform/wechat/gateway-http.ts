import { type Dispatcher, Pool } from 'undici';
import { systemErrorCode } from '../errors';

/** What became of a request: `not-sent` surely never reached the other side, `cut-off` may have. */
export type GatewayResult =
  | { readonly kind: 'reply'; readonly status: number; readonly body: string }
  | { readonly kind: 'not-sent'; readonly reason: string }
  | { readonly kind: 'cut-off'; readonly reason: string };

export interface GatewayHttpOptions {
  /** Most requests in flight at once. Default 100. */
  readonly connections?: number;
  /** Longest wait for a connection, and for the reply, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
}

const NO_HEADERS = {};
const JSON_HEADERS = { 'content-type': 'application/json' };

/** HTTP client of one gateway: kept-alive connections, nothing repeated by itself, and honest about what was sent. */
export class GatewayHttp {
  private readonly pool: Pool;
  private readonly prefix: string;

  /** @param baseUrl without trailing slash; a path in it stands before every request's path */
  constructor(baseUrl: string, options: GatewayHttpOptions = {}) {
    const url = new URL(baseUrl);
    const timeout = options.timeoutMs ?? 10_000;
    this.prefix = url.pathname.replace(/\/$/, '');
    this.pool = new Pool(url.origin, {
      connections: options.connections ?? 100,
      connectTimeout: timeout,
      headersTimeout: timeout,
      bodyTimeout: timeout,
      maxResponseSize: 1024 * 1024,
    });
  }

  /**
   * @param path with query, as `/sns/jscode2session?appid=…`
   * @param body JSON text; absent: a GET
   * @returns never rejects: failures are results
   */
  send(path: string, body?: string): Promise<GatewayResult> {
    return new Promise((resolve) => {
      const target: Dispatcher.DispatchOptions =
        body === undefined
          ? { method: 'GET', path: this.prefix + path, headers: NO_HEADERS }
          : { method: 'POST', path: this.prefix + path, headers: JSON_HEADERS, body };
      this.pool.dispatch(target, new ReplyCollector(resolve));
    });
  }

  /** Ends open requests as `cut-off` and closes the connections. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

/** The lean way through undici: one object a request, no stream. */
class ReplyCollector implements Dispatcher.DispatchHandler {
  private started = false;
  private status = 0;
  private readonly chunks: Buffer[] = [];

  constructor(private readonly resolve: (result: GatewayResult) => void) {}

  onRequestStart(): void {
    this.started = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.status = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.chunks;
    const all = this.chunks.length === 1 && first ? first : Buffer.concat(this.chunks);
    this.resolve({ kind: 'reply', status: this.status, body: all.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const reason = systemErrorCode(error) ?? error.name;
    this.resolve({ kind: this.started ? 'cut-off' : 'not-sent', reason });
  }
}
