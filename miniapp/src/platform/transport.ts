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

/** What either way of downloading ends with: the file on the phone, or the bytes of a refusal as text. */
interface Fetched {
  status: number;
  filePath: string;
  refusal: () => string;
}

/** WeChat's own download; it knows only GET. */
async function getFile(request: DownloadRequest, filePath: string): Promise<Fetched> {
  const { url, headers: header, timeoutMs: timeout } = request;
  const reply = await Taro.downloadFile({ url, header, timeout, filePath }).catch(fail);
  const place = reply.filePath ?? reply.tempFilePath;
  const refusal = () => String(Taro.getFileSystemManager().readFileSync(place, 'utf8'));
  return { status: reply.statusCode, filePath: place, refusal };
}

/** A download by another method, so that what names the file stands in no address. */
async function requestFile(request: DownloadRequest, filePath: string): Promise<Fetched> {
  const reply = await Taro.request<ArrayBuffer>({
    url: request.url,
    method: request.method as keyof Taro.request.Method,
    header: request.headers,
    data: request.body ?? '{}',
    responseType: 'arraybuffer',
    timeout: request.timeoutMs,
  }).catch(fail);
  const manager = Taro.getFileSystemManager();
  manager.writeFileSync(filePath, reply.data);
  return { status: reply.statusCode, filePath, refusal: () => String(manager.readFileSync(filePath, 'utf8')) };
}

/** WeChat shows photos and documents by two ways. */
function show(filePath: string): Promise<unknown> {
  if (/\.(jpe?g|png)$/i.test(filePath)) return Taro.previewImage({ urls: [filePath], showmenu: true });
  return Taro.openDocument({ filePath, showMenu: true });
}

/**
 * Downloads a file and opens it in the phone's viewer.
 * @throws CallFailure when there was no answer
 */
export async function fetchFile(request: DownloadRequest): Promise<WireReply> {
  const wanted = `${Taro.env.USER_DATA_PATH}/${request.fileName}`;
  const fetched = await (request.method === 'GET' ? getFile(request, wanted) : requestFile(request, wanted));
  const { status, filePath } = fetched;
  if (status !== 200) return { status, headers: {}, body: parseBody(fetched.refusal()) };
  await show(filePath).catch((error: TaskError) => Promise.reject(new Error(error.errMsg ?? 'cannot show the file')));
  return { status: 200, headers: {}, body: undefined };
}
