import { takeEarlyReply } from './early-request';
import { CallFailure } from './failure';
import { type DownloadRequest, parseBody, type UploadRequest, type WireReply, type WireRequest } from './wire';

async function fetchOrFail(request: WireRequest): Promise<Response> {
  const { method, headers, body, timeoutMs, signal } = request;
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, timeoutMs);
  const cancel = () => stop.abort();
  signal?.addEventListener('abort', cancel);
  try {
    return await fetch(request.url, { method, headers, body, signal: stop.signal });
  } catch {
    if (signal?.aborted) throw new CallFailure('cancelled');
    throw new CallFailure(late ? 'timeout' : 'offline');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

async function wireReply(response: Response): Promise<WireReply> {
  const text = await response.text().catch(() => Promise.reject(new CallFailure('offline')));
  return { status: response.status, headers: Object.fromEntries(response.headers), body: parseBody(text) };
}

/**
 * Sends one request from the browser.
 * @throws CallFailure when there was no answer; any answer, also 500, is returned
 */
export async function send(request: WireRequest): Promise<WireReply> {
  const early = request.method === 'GET' ? takeEarlyReply(request.url) : undefined;
  const response = (await early?.catch(() => undefined)) ?? (await fetchOrFail(request));
  return wireReply(response);
}

/**
 * Sends a file as multipart part `file`, with text fields beside it.
 * @throws CallFailure when there was no answer
 */
export function sendFile(request: UploadRequest): Promise<WireReply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(request.fields)) form.append(name, value);
  form.append('file', request.file.blob ?? new Blob(), request.file.name);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', request.url);
    for (const [name, value] of Object.entries(request.headers)) xhr.setRequestHeader(name, value);
    xhr.timeout = request.timeoutMs;
    xhr.upload.onprogress = ({ loaded, total }) => request.onProgress?.(total > 0 ? loaded / total : 0);
    xhr.onload = () => resolve({ status: xhr.status, headers: {}, body: parseBody(xhr.responseText) });
    xhr.onerror = () => reject(new CallFailure('offline'));
    xhr.ontimeout = () => reject(new CallFailure('timeout'));
    xhr.onabort = () => reject(new CallFailure('cancelled'));
    request.signal?.addEventListener('abort', () => xhr.abort());
    xhr.send(form);
  });
}

function save(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

/** What a tab of this origin may show: nothing that could run a script. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Downloads a file and hands it to the browser to save, or to show in a tab where that was asked for and is harmless.
 * @throws CallFailure when there was no answer
 */
export async function fetchFile(request: DownloadRequest): Promise<WireReply> {
  const response = await fetchOrFail(request);
  if (!response.ok) return wireReply(response);
  const blob = await response.blob();
  const url = URL.createObjectURL(blob);
  const tab = request.view && SHOWN.includes(blob.type) ? window.open(url, '_blank') : null;
  // also when the browser has refused a new tab
  if (!tab) save(url, request.fileName);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { status: response.status, headers: {}, body: undefined };
}
