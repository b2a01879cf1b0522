import type { AnswerBook } from '../answers';
import {
  ApiFailure,
  type ApiFunction,
  type ApiMaker,
  type ApiOptions,
  type ApiTable,
  Listeners,
  textOf,
} from '../async-api';
import type { FileStore } from '../file-store';
import { DEFAULT_TIMEOUT_MS, type HttpAnswer, HttpFailure, sendHttp } from './http';

const METHODS = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT']);

function headersOf(options: ApiOptions): Record<string, string> {
  const header = (options.header ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function urlEncoded(data: object): string {
  return Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

interface Payload {
  url: string;
  body?: BodyInit;
}

/** Where `data` goes: into the query of a GET, else into the body, as JSON or form by the content type. */
function payload(options: ApiOptions, method: string, contentType: string): Payload {
  const url = textOf(options, 'url');
  const { data } = options;
  if (data === undefined || data === null) return { url };
  if (data instanceof ArrayBuffer) return { url, body: data };
  if (typeof data === 'string') return { url, body: data };
  if (method === 'GET') {
    const query = urlEncoded(data as object);
    return { url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}` };
  }
  return {
    url,
    body: contentType.includes('x-www-form-urlencoded') ? urlEncoded(data as object) : JSON.stringify(data),
  };
}

function readData(answer: HttpAnswer, options: ApiOptions): unknown {
  if (options.responseType === 'arraybuffer') return answer.bytes;
  const text = new TextDecoder().decode(answer.bytes);
  if ((options.dataType ?? 'json') !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function send(
  options: ApiOptions,
  call: { method: string; url: string; header: Record<string, string>; body?: BodyInit },
  cancel: AbortController,
  online: boolean,
): Promise<HttpAnswer> {
  try {
    const timeoutMs = Number(options.timeout ?? DEFAULT_TIMEOUT_MS);
    return await sendHttp({ ...call, timeoutMs, signal: cancel.signal }, online);
  } catch (error) {
    if (error instanceof HttpFailure) throw new ApiFailure(error.message, { errno: error.errno });
    throw error;
  }
}

/** The object that `wx.request` and its kin return at once. */
function task(cancel: AbortController, progress: Listeners<object>) {
  const headers = new Listeners<object>();
  const chunks = new Listeners<object>();
  return {
    abort: () => cancel.abort(),
    onHeadersReceived: headers.on,
    offHeadersReceived: headers.off,
    onChunkReceived: chunks.on,
    offChunkReceived: chunks.off,
    onProgressUpdate: progress.on,
    offProgressUpdate: progress.off,
  };
}

type NetworkBody = (options: ApiOptions, cancel: AbortController, progress: Listeners<object>) => Promise<object>;

/** A call that also returns a task; its promise, when nobody gave callbacks, is that task's own. */
function withTask(maker: ApiMaker, name: string, body: NetworkBody): (options: ApiOptions) => object {
  return (options) => {
    const cancel = new AbortController();
    const progress = new Listeners<object>();
    const run: ApiFunction = maker.make(name, (given) => body(given, cancel, progress));
    const promise = run(options);
    const handle = task(cancel, progress);
    return promise ? Object.assign(promise, handle) : handle;
  };
}

const COMPLETE = { progress: 100, totalBytesSent: 0, totalBytesExpectedToSend: 0 };

export function requestApi(maker: ApiMaker, answers: AnswerBook, files: FileStore): ApiTable {
  const request: NetworkBody = async (options, cancel) => {
    const method = String(options.method ?? 'GET').toUpperCase();
    if (!METHODS.has(method)) throw new ApiFailure(`method is invalid: ${method}`);
    const header = { 'content-type': 'application/json', ...headersOf(options) };
    const { url, body } = payload(options, method, header['content-type']);
    const answer = await send(options, { method, url, header, body }, cancel, answers.online);
    return {
      data: readData(answer, options),
      statusCode: answer.status,
      header: answer.header,
      cookies: answer.cookies,
    };
  };

  const uploadFile: NetworkBody = async (options, cancel, progress) => {
    const path = textOf(options, 'filePath');
    const file = files.read(path);
    if (!file) throw new ApiFailure(`file doesn't exist ${path}`);
    const form = new FormData();
    for (const [name, value] of Object.entries((options.formData ?? {}) as object)) form.append(name, String(value));
    form.append(
      textOf(options, 'name'),
      new Blob([file.slice()]),
      textOf(options, 'fileName') || (path.split('/').at(-1) ?? 'file'),
    );
    const encoded = new Response(form);
    const header = { ...headersOf(options), 'content-type': encoded.headers.get('content-type') ?? '' };
    const call = { method: 'POST', url: textOf(options, 'url'), header, body: await encoded.blob() };
    const answer = await send(options, call, cancel, answers.online);
    progress.emit(COMPLETE);
    return {
      data: new TextDecoder().decode(answer.bytes),
      statusCode: answer.status,
      header: answer.header,
      cookies: answer.cookies,
    };
  };

  const downloadFile: NetworkBody = async (options, cancel, progress) => {
    const call = { method: 'GET', url: textOf(options, 'url'), header: headersOf(options) };
    const answer = await send(options, call, cancel, answers.online);
    progress.emit(COMPLETE);
    const wanted = textOf(options, 'filePath');
    const path = wanted || files.temporaryPath(extension(answer.header['content-type'] ?? ''));
    files.write(path, new Uint8Array(answer.bytes));
    const place = wanted ? { filePath: path } : { tempFilePath: path };
    return { ...place, statusCode: answer.status, header: answer.header, cookies: answer.cookies };
  };

  return {
    request: withTask(maker, 'request', request),
    uploadFile: withTask(maker, 'uploadFile', uploadFile),
    downloadFile: withTask(maker, 'downloadFile', downloadFile),
  };
}

const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
};

function extension(contentType: string): string {
  return EXTENSIONS[contentType.split(';')[0] ?? ''] ?? 'unknown';
}
