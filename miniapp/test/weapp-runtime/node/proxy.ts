import type { IncomingMessage, ServerResponse } from 'node:http';

/** The request that `wx.request`, `wx.uploadFile` or an image asks for, as the page describes it in a header. */
interface Outgoing {
  url: string;
  method: string;
  header: Record<string, string>;
}

export interface ProxyRecord {
  method: string;
  url: string;
  header: Record<string, string>;
  /** HTTP status, or 0 if no answer came. */
  status: number;
}

/** WeChat sets these itself and ignores what the app says. */
const OWN_HEADERS = new Set(['referer', 'host', 'content-length', 'connection', 'user-agent']);

const CLIENT_HEADERS = {
  referer: 'https://servicewechat.com/wx1234567890abcdef/devtools/page-frame.html',
  'user-agent': 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50 MiniProgramEnv/android',
};

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function outgoingHeaders(header: Record<string, string>): Record<string, string> {
  const kept = Object.entries(header).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...CLIENT_HEADERS };
}

/** Sends requests of the app to the real address, so that the page itself never crosses an origin. */
export class RequestProxy {
  readonly records: ProxyRecord[] = [];

  /** @param apiBase when given, the origin of every request is replaced by it; path and query stay */
  constructor(private readonly apiBase?: string) {}

  private address(url: string): string {
    if (!this.apiBase) return url;
    const { pathname, search } = new URL(url);
    return `${this.apiBase.replace(/\/$/, '')}${pathname}${search}`;
  }

  /** Answers `POST /__http`: the outgoing request is in the header `x-weapp-request`, its body is the body. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const outgoing: Outgoing = JSON.parse(decodeURIComponent(String(request.headers['x-weapp-request'])));
    const body = await readBody(request);
    const cancel = new AbortController();
    response.on('close', () => cancel.abort());
    const header = outgoingHeaders(outgoing.header);
    const record: ProxyRecord = { method: outgoing.method, url: this.address(outgoing.url), header, status: 0 };
    this.records.push(record);
    try {
      const answer = await fetch(record.url, {
        method: outgoing.method,
        headers: header,
        body: body.length > 0 ? new Uint8Array(body) : undefined,
        signal: cancel.signal,
      });
      record.status = answer.status;
      const bytes = Buffer.from(await answer.arrayBuffer());
      const meta = {
        status: answer.status,
        header: Object.fromEntries(answer.headers),
        cookies: answer.headers.getSetCookie(),
      };
      response.writeHead(200, { 'x-weapp-response': encodeURIComponent(JSON.stringify(meta)) }).end(bytes);
    } catch (error) {
      if (cancel.signal.aborted) return;
      const cause = (error as { cause?: { code?: string; message?: string } }).cause;
      const reason = [cause?.code, cause?.message].filter(Boolean).join(' ') || String(error);
      response.writeHead(502, { 'x-weapp-error': encodeURIComponent(reason) }).end();
    }
  }

  /** Answers `GET /__get?url=…`, by which images of the app load. */
  async handleGet(target: string, response: ServerResponse): Promise<void> {
    try {
      const answer = await fetch(this.address(target));
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.writeHead(502).end();
    }
  }
}
