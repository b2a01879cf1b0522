import { fillPath, type Problem, type RouteCall, type RouteDefinition, type RouteReply } from '@qihang/shared/platform';
import { CallFailure } from './failure';
import { newId } from './ids';
import { freshAccessToken } from './refresh';
import { retrying } from './retrying';
import { useSession } from './session';
import { fetchFile, send, sendFile } from './transport';
import type { PickedFile, WireReply } from './wire';

export interface CallOptions {
  /**
   * Names one act of the person. Give the same key when the same act is tried again, so that the server does it once;
   * absent: a key of its own for this call, kept across its own retries.
   */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Milliseconds for one try; 15 s unless told, 120 s for files. */
  timeoutMs?: number;
}

/** What the signed-out and the signed-in call share, without the types of one route. */
interface LooseCall {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

const JSON_TIMEOUT_MS = 15_000;
const FILE_TIMEOUT_MS = 120_000;

/**
 * Address of a route, filled in.
 * @param route from the route table
 * @param input `params` and `query`; empty and undefined query values are left out
 * @returns absolute in the mini-program, below the page's origin in a browser
 */
export function urlOf(route: RouteDefinition, input: LooseCall = {}): string {
  const query = Object.entries(input.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `${API_BASE}/api/v1${fillPath(route.path, input.params)}${query && `?${query}`}`;
}

function headersFor(route: RouteDefinition, key: string, token: string | null): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (route.method === 'GET') return headers;
  return { ...headers, 'Idempotency-Key': key, 'X-Correlation-Id': newId() };
}

function problemIn(reply: WireReply): Problem {
  const body = reply.body as Partial<Problem> | undefined;
  const retryAfter = body?.retryAfter ?? (Number(reply.headers['retry-after']) || undefined);
  const known = typeof body === 'object' && typeof body?.code === 'string' && typeof body.title === 'string';
  const correlationId = reply.headers['x-correlation-id'] ?? '';
  const base = { type: 'about:blank', code: `http/${reply.status}`, title: '', correlationId };
  return { ...base, ...(known ? body : {}), status: reply.status, retryAfter };
}

/** The body as JSON text, and the headers that go with it. */
function jsonBody({ body }: LooseCall, headers: Record<string, string>) {
  if (body === undefined) return { headers };
  return { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

type Attempt = (headers: Record<string, string>) => Promise<WireReply>;

/** Runs one try with the current token; an expired token is exchanged once and the try repeated. */
async function authorized(route: RouteDefinition, key: string, attempt: Attempt): Promise<WireReply> {
  const token = useSession.getState().accessToken;
  const reply = await attempt(headersFor(route, key, token));
  if (reply.status !== 401 || !token) return reply;
  const fresh = await freshAccessToken(token);
  return fresh ? attempt(headersFor(route, key, fresh)) : reply;
}

async function run(route: RouteDefinition, options: CallOptions, attempt: Attempt): Promise<unknown> {
  const key = options.idempotencyKey ?? newId();
  return retrying(options.signal, async () => {
    const reply = await authorized(route, key, attempt);
    if (reply.status >= 200 && reply.status < 300) return reply.body;
    throw new CallFailure('problem', problemIn(reply));
  });
}

/**
 * Calls a route of kind `json`.
 * @param route from the route table, as `postRoutes.list`
 * @param input `params`, `query`, `body` as the route's schemas say
 * @returns the route's reply
 * @throws CallFailure; turn it into words with `explain`
 */
export async function call<R extends RouteDefinition>(
  route: R,
  input: RouteCall<R>,
  options: CallOptions = {},
): Promise<RouteReply<R>> {
  const loose = input as LooseCall;
  const reply = await run(route, options, (headers) =>
    send({
      method: route.method,
      url: urlOf(route, loose),
      ...jsonBody(loose, headers),
      timeoutMs: options.timeoutMs ?? JSON_TIMEOUT_MS,
      signal: options.signal,
    }),
  );
  return reply as RouteReply<R>;
}

/**
 * Calls a route of kind `upload`: the file goes as part `file`, the fields of `body` beside it as text.
 * @param onProgress called with 0…1 while the file is on its way
 * @throws CallFailure
 */
export async function upload<R extends RouteDefinition & { kind: 'upload' }>(
  route: R,
  input: RouteCall<R>,
  file: PickedFile,
  options: CallOptions & { onProgress?: (share: number) => void } = {},
): Promise<RouteReply<R>> {
  const loose = input as LooseCall;
  const given = Object.entries(loose.body ?? {}).filter(([, value]) => value !== undefined);
  const reply = await run(route, options, (headers) =>
    sendFile({
      url: urlOf(route, loose),
      headers,
      file,
      fields: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
      timeoutMs: options.timeoutMs ?? FILE_TIMEOUT_MS,
      signal: options.signal,
      onProgress: options.onProgress,
    }),
  );
  return reply as RouteReply<R>;
}

/**
 * Calls a route of kind `download`, by its own method, and opens (mini-program) or saves (browser) the file.
 * @param fileName with extension, as the person should find it
 * @param options `view`: a browser shows a PDF or photo in a tab of its own instead of saving it
 * @throws CallFailure
 */
export async function download<R extends RouteDefinition & { kind: 'download' }>(
  route: R,
  input: RouteCall<R>,
  fileName: string,
  options: CallOptions & { view?: boolean } = {},
): Promise<void> {
  const loose = input as LooseCall;
  await run(route, options, (headers) =>
    fetchFile({
      method: route.method,
      url: urlOf(route, loose),
      ...jsonBody(loose, headers),
      fileName,
      view: options.view,
      timeoutMs: options.timeoutMs ?? FILE_TIMEOUT_MS,
    }),
  );
}
