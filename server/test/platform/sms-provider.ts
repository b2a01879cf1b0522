import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProviderCall {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Whether the signature is right, worked out from the request alone as the provider's documentation says. */
  readonly signed: boolean;
}

export type ProviderAnswer = { status?: number; json?: unknown; text?: string } | 'cut-off' | 'hang';

/** Answers like Alibaba Cloud or Tencent Cloud, and checks signatures as they do. */
export class SmsProvider {
  readonly calls: ProviderCall[] = [];
  answer: ProviderAnswer = {};
  private server: Server | undefined;

  constructor(private readonly secret: string) {}

  async start(): Promise<string> {
    const server = createServer((request, response) => this.receive(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const [path = '', query = ''] = (request.url ?? '').split('?');
      const body = Buffer.concat(chunks).toString();
      const call = { method: request.method ?? '', path, query, headers, body };
      const signed = headers.authorization?.startsWith('TC3') ? this.isTencent(call) : this.isAliyun(call);
      this.calls.push({ headers, query: new URLSearchParams(query), body, signed });
      this.respond(response);
    });
  }

  private respond(response: ServerResponse): void {
    if (this.answer === 'hang') return;
    if (this.answer === 'cut-off') {
      response.socket?.destroy();
      return;
    }
    const { status = 200, json, text } = this.answer;
    response.writeHead(status, { 'content-type': 'application/json' }).end(text ?? JSON.stringify(json));
  }

  private isAliyun({ method, path, query, headers, body }: RawCall): boolean {
    const [, names = '', signature] =
      /^ACS3-HMAC-SHA256 Credential=[^,]+,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      ) ?? [];
    const parameters = [...new URLSearchParams(query)]
      .map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`)
      .sort()
      .join('&');
    const lines = names.split(';').map((name) => `${name}:${headers[name]?.trim()}\n`);
    const bodyHash = sha256(body);
    const canonical = [method, path, parameters, lines.join(''), names, bodyHash].join('\n');
    const covered = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce'];
    return (
      covered.every((name) => names.split(';').includes(name)) &&
      headers['x-acs-content-sha256'] === bodyHash &&
      signature === hmac(this.secret, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex')
    );
  }

  private isTencent({ method, path, query, headers, body }: RawCall): boolean {
    const [, date = '', service = '', names = '', signature] =
      /^TC3-HMAC-SHA256 Credential=[^/]+\/([\d-]{10})\/(\w+)\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      ) ?? [];
    const timestamp = headers['x-tc-timestamp'] ?? '';
    const lines = names.split(';').map((name) => `${name}:${headers[name]?.trim().toLowerCase()}\n`);
    const canonical = [method, path, query, lines.join(''), names, sha256(body)].join('\n');
    const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`;
    const key = hmac(hmac(hmac(`TC3${this.secret}`, date), service), 'tc3_request');
    return (
      date === new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) &&
      signature === hmac(key, text).toString('hex')
    );
  }
}

interface RawCall {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function rfc3986(text: string): string {
  return Array.from(Buffer.from(text))
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9\-_.~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
