/** One request as the app asks for it. */
export interface HttpRequest {
  url: string;
  method: string;
  header: Record<string, string>;
  body?: BodyInit;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  header: Record<string, string>;
  cookies: string[];
  bytes: ArrayBuffer;
}

/** WeChat's default time limit of requests, uploads and downloads. */
export const DEFAULT_TIMEOUT_MS = 60_000;

/** Reasons in WeChat's words. */
export class HttpFailure extends Error {
  constructor(
    reason: string,
    readonly errno: number,
  ) {
    super(reason);
  }
}

function failure(cause: unknown, request: HttpRequest): HttpFailure {
  if (cause instanceof HttpFailure) return cause;
  if (request.signal.aborted) return new HttpFailure('abort', 600_003);
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return new HttpFailure('timeout', 5);
  return new HttpFailure(cause instanceof Error ? cause.message : String(cause), 600_001);
}

/**
 * Sends a request through the driver's server, so that no browser rule about origins applies.
 * @throws HttpFailure without network, on abort, on time-out, or if the address does not answer
 */
export async function sendHttp(request: HttpRequest, online: boolean): Promise<HttpAnswer> {
  if (!/^https?:\/\//.test(request.url)) throw new HttpFailure('invalid url', 600_009);
  if (!online)
    throw new HttpFailure('errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED', 600_001);
  const { url, method, header } = request;
  try {
    const response = await fetch('/__http', {
      method: 'POST',
      headers: { 'x-weapp-request': encodeURIComponent(JSON.stringify({ url, method, header })) },
      body: request.body ?? null,
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(request.timeoutMs)]),
    });
    const error = response.headers.get('x-weapp-error');
    if (error !== null) throw new HttpFailure(decodeURIComponent(error), 600_001);
    const bytes = await response.arrayBuffer();
    const meta = JSON.parse(decodeURIComponent(response.headers.get('x-weapp-response') ?? ''));
    return { status: meta.status, header: meta.header, cookies: meta.cookies, bytes };
  } catch (cause) {
    throw failure(cause, request);
  }
}
