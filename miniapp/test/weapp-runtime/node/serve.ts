import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { PackedApp } from './pack';
import type { RequestProxy } from './proxy';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Bytes; a request of the app travels in one header. */
const HEADER_LIMIT = 1024 * 1024;

export interface PageServer {
  origin: string;
  close(): Promise<void>;
}

/** Sends a file of the package itself (icons, pictures), never one outside of it. */
function sendAsset(root: string, pathname: string, response: ServerResponse): void {
  const file = path.join(root, decodeURIComponent(pathname));
  const inside = file.startsWith(root + path.sep);
  if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

async function answer(
  packed: PackedApp,
  root: string,
  proxy: RequestProxy,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://phone');
  const file = packed[url.pathname];
  if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
  else if (url.pathname === '/__http') await proxy.handle(request, response);
  else if (url.pathname === '/__get') await proxy.handleGet(url.searchParams.get('url') ?? '', response);
  else sendAsset(root, url.pathname.replace(/^\/__package/, ''), response);
}

/**
 * Serves one packed mini-program on a free port of 127.0.0.1.
 * @param packed text files of the page
 * @param root folder of the compiled mini-program, for its pictures
 * @param proxy sends the app's requests on
 */
export async function servePacked(packed: PackedApp, root: string, proxy: RequestProxy): Promise<PageServer> {
  const server: Server = createServer({ maxHeaderSize: HEADER_LIMIT }, (request, response) => {
    answer(packed, path.resolve(root), proxy, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
