import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Answers a query with whatever a test wants. */
export type Answer = (query: Buffer, response: ServerResponse) => Promise<void> | void;

/** A timestamp authority that a test holds in its hands. */
export class TimestampServer {
  queries = 0;
  private server: Server | undefined;

  constructor(public answer: Answer) {}

  /** @returns its address */
  async start(): Promise<string> {
    const server = createServer(async (request, response) => {
      this.queries += 1;
      await this.answer(await buffer(request), response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

/** @returns an answer with this body */
export function reply(body: Buffer | ((query: Buffer) => Buffer | Promise<Buffer>), status = 200): Answer {
  return async (query, response) => {
    const content = Buffer.isBuffer(body) ? body : await body(query);
    response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(content);
  };
}
