import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodeDesk, type Redeemed } from './code-desk';
import { MessageDesk } from './message-desk';
import type { StandInOptions } from './stand-in-options';
import { TokenDesk } from './token-desk';

const DEMO_CODE = /^demo-(1[3-9]\d{9})$/;

type Body = Readonly<Record<string, unknown>>;

/** What follows once a request was taken in; undefined: silence. */
type Reply = (request: IncomingMessage, response: ServerResponse, answer: Body) => (() => void) | undefined;

const replies: Readonly<Record<'none' | 'hang' | 'cut-off' | 'garbled', Reply>> = {
  none: (_request, response, answer) => () => sendJson(response, answer),
  hang: () => undefined,
  'cut-off': (request) => () => request.socket.destroy(),
  garbled: (_request, response) => () => response.end('<html>'),
};

/** Answers like WeChat's server API on 127.0.0.1, for the sandbox, tests and benches. Nothing leaves the machine. */
export class WechatStandIn {
  readonly tokens: TokenDesk;
  readonly loginCodes: CodeDesk;
  readonly phoneCodes: CodeDesk;
  readonly messages: MessageDesk;
  /** Calls by path. */
  readonly calls = new Map<string, number>();
  private server: Server | undefined;

  constructor(private readonly options: StandInOptions = {}) {
    const now = options.now ?? Date.now;
    this.tokens = new TokenDesk(`stand-in ${options.secret ?? 'sandbox'}`, now);
    this.loginCodes = new CodeDesk(now);
    this.phoneCodes = new CodeDesk(now);
    this.messages = new MessageDesk(options);
  }

  /**
   * @param port 0 (unless told) lets the system choose
   * @returns the base URL
   */
  async start(port = 0): Promise<string> {
    const server = createServer((request, response) => this.receive(request, response));
    // Longer than any client keeps an idle connection, so that none is closed under a request.
    server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Cuts all connections and stops. */
  async stop(): Promise<void> {
    const server = this.server;
    if (server === undefined) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => this.respond(request, response, chunks));
  }

  private respond(request: IncomingMessage, response: ServerResponse, chunks: readonly Buffer[]): void {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const path = url.pathname;
    this.calls.set(path, (this.calls.get(path) ?? 0) + 1);
    const body = parseBody(Buffer.concat(chunks).toString('utf8'));
    const fault = this.options.fault?.({ path, body });
    if (fault?.kind === 'status') {
      this.later(() => response.writeHead(fault.status).end());
    } else if (fault?.kind === 'errcode') {
      this.later(() => sendJson(response, { errcode: fault.errcode, errmsg: fault.errmsg ?? 'fault' }));
    } else {
      const answer = this.answer(path, url.searchParams, body);
      const reply = replies[fault?.kind ?? 'none'](request, response, answer);
      if (reply) this.later(reply);
    }
  }

  private later(act: () => void): void {
    const { latencyMs = 0 } = this.options;
    if (latencyMs === 0) act();
    else setTimeout(act, latencyMs);
  }

  private answer(path: string, query: URLSearchParams, body: Body): Body {
    if (path === '/sns/jscode2session') return this.session(query);
    if (path === '/cgi-bin/stable_token') return this.token(body);
    const refused = this.tokens.check(query.get('access_token') ?? '');
    if (refused !== 0) return { errcode: refused, errmsg: 'access_token is invalid or expired' };
    switch (path) {
      case '/cgi-bin/message/subscribe/send':
        return { ...this.messages.deliver(body) };
      case '/wxa/business/getuserphonenumber':
        return this.phone(body);
      case '/wxa/msg_sec_check':
        return checkText(String(body.content));
      default:
        return { errcode: 40066, errmsg: 'invalid url' };
    }
  }

  private session(query: URLSearchParams): Body {
    const refused = this.refusedApp(query.get('appid'), query.get('secret'));
    if (refused) return refused;
    const redeemed = this.redeem(query.get('js_code') ?? '', this.loginCodes, openIdOfDemo);
    if ('errcode' in redeemed) return { ...redeemed, errmsg: 'invalid code' };
    return { openid: redeemed.value, session_key: createHash('md5').update(redeemed.value).digest('base64') };
  }

  private phone(body: Body): Body {
    const redeemed = this.redeem(String(body.code), this.phoneCodes, (phone) => phone);
    if ('errcode' in redeemed) return { ...redeemed, errmsg: 'invalid code' };
    const phone = redeemed.value;
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' },
    };
  }

  private redeem(code: string, desk: CodeDesk, valueOfDemo: (phone: string) => string): Redeemed {
    const phone = this.options.demoCodes ? DEMO_CODE.exec(code)?.[1] : undefined;
    return phone === undefined ? desk.redeem(code) : { value: valueOfDemo(phone) };
  }

  private token(body: Body): Body {
    const refused = this.refusedApp(body.appid, body.secret);
    if (refused) return refused;
    const grant = this.tokens.grant(body.force_refresh === true);
    if ('errcode' in grant) return { ...grant, errmsg: 'too many forced refreshes' };
    return { access_token: grant.token, expires_in: grant.expiresIn };
  }

  private refusedApp(appId: unknown, secret: unknown): Body | undefined {
    if (appId !== (this.options.appId ?? 'sandbox')) return { errcode: 40013, errmsg: 'invalid appid' };
    if (secret !== (this.options.secret ?? 'sandbox')) return { errcode: 40125, errmsg: 'invalid appsecret' };
    return undefined;
  }
}

/** The openid that `demo-<phone>` logs in with: always the same, and it does not show the phone. */
function openIdOfDemo(phone: string): string {
  return `o${createHash('sha256').update(`demo ${phone}`).digest('base64url').slice(0, 27)}`;
}

/** Finds nothing risky but what says so, so that both ways can be tried. */
function checkText(content: string): Body {
  const suggest = content.includes('违规') ? 'risky' : 'pass';
  return { errcode: 0, errmsg: 'ok', result: { suggest, label: suggest === 'pass' ? 100 : 20006 } };
}

function parseBody(text: string): Body {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Body) : {};
  } catch {
    return {};
  }
}

function sendJson(response: ServerResponse, body: Body): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}
