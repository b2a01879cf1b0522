import Taro from '@tarojs/taro';
import { CallFailure } from './failure';
import { type DownloadRequest, parseBody, type UploadRequest, type WireReply, type WireRequest } from './wire';

interface TaskError {
  errMsg?: string;
}

function fail(error: TaskError): never {
  const text = error.errMsg ?? '';
  if (/timeout/i.test(text)) throw new CallFailure('timeout');
  throw new CallFailure(/abort/i.test(text) ? 'cancelled' : 'offline');
}

function lowerCased(headers: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/**
 * Sends one request from the mini-program.
 * @throws CallFailure when there was no answer; any answer, also 500, is returned
 */
export async function send(request: WireRequest): Promise<WireReply> {
  const task = Taro.request<string>({
    url: request.url,
    method: request.method as keyof Taro.request.Method,
    header: request.headers,
    // WeChat declares every body as JSON, also one that isn't there, and the server refuses JSON without content
    data: request.body ?? (request.method === 'GET' ? undefined : '{}'),
    dataType: 'text',
    timeout: request.timeoutMs,
  });
  request.signal?.addEventListener('abort', () => task.abort());
  const { statusCode, header, data } = await task.catch(fail);
  return { status: statusCode, headers: lowerCased(header), body: parseBody(data ?? '') };
}

/**
 * Sends a file as multipart part `file`, with text fields beside it.
 * @throws CallFailure when there was no answer
 */
export async function sendFile(request: UploadRequest): Promise<WireReply> {
  const task = Taro.uploadFile({
    url: request.url,
    filePath: request.file.path ?? '',
    fileName: request.file.name,
    name: 'file',
    header: request.headers,
    formData: request.fields,
    timeout: request.timeoutMs,
  });
  task.progress(({ progress }) => request.onProgress?.(progress / 100));
  request.signal?.addEventListener('abort', () => task.abort());
  const { statusCode, data } = await task.catch(fail);
  return { status: statusCode, headers: {}, body: parseBody(data) };
}

/**
 * Downloads a file and opens it in the phone's viewer.
 * @throws CallFailure when there was no answer
 */
export async function fetchFile(request: DownloadRequest): Promise<WireReply> {
  const reply = await Taro.downloadFile({
    url: request.url,
    header: request.headers,
    timeout: request.timeoutMs,
    filePath: `${Taro.env.USER_DATA_PATH}/${request.fileName}`,
  }).catch(fail);
  const filePath = reply.filePath ?? reply.tempFilePath;
  if (reply.statusCode !== 200) {
    const text = Taro.getFileSystemManager().readFileSync(filePath, 'utf8');
    return { status: reply.statusCode, headers: {}, body: parseBody(String(text)) };
  }
  await Taro.openDocument({ filePath, showMenu: true }).catch((error: TaskError) =>
    Promise.reject(new Error(error.errMsg ?? 'openDocument failed')),
  );
  return { status: 200, headers: {}, body: undefined };
}
