import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fromBER, Integer } from 'asn1js';
import { Accuracy, ContentInfo, PKIStatus, PKIStatusInfo, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import type { Clock } from '../clock';
import { OID } from './oids';
import { type SigningKey, signContent } from './signing-key';

/** Stands in for a policy's identifier, as in OpenSSL's own examples. */
const POLICY = '1.2.3.4.1';
const QUERY_BYTES_AT_MOST = 10_000;

/**
 * The sandbox's timestamp authority: speaks RFC 3161 over HTTP on this machine only, with this process's clock. Starts when
 * it is first needed.
 */
export class SandboxTimestamps {
  private server: Promise<Server> | undefined;

  constructor(
    private readonly key: () => Promise<SigningKey>,
    private readonly clock: Clock,
  ) {}

  /** @returns where it answers */
  async url(): Promise<string> {
    this.server ??= this.listen();
    return `http://127.0.0.1:${((await this.server).address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    const server = await this.server;
    if (server === undefined) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Called by Nest. */
  async onModuleDestroy(): Promise<void> {
    await this.close();
  }

  private listen(): Promise<Server> {
    const server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
    // Never keeps a process alive that has nothing else to do.
    server.unref();
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (Number(request.headers['content-length'] ?? Infinity) > QUERY_BYTES_AT_MOST) {
      response.writeHead(413).end();
      return;
    }
    const reply = await this.reply(await buffer(request));
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(reply);
  }

  private async reply(query: Buffer): Promise<Buffer> {
    const asked = parse(query);
    if (asked === undefined) return responseOf(PKIStatus.rejection);
    const token = await signContent(this.info(asked), await this.key(), {
      contentType: OID.timestampInfo,
      embedded: true,
    });
    return responseOf(PKIStatus.granted, token);
  }

  private info({ messageImprint, nonce }: TimeStampReq): Buffer {
    const info = new TSTInfo({
      version: 1,
      policy: POLICY,
      messageImprint,
      serialNumber: new Integer({ valueHex: Uint8Array.of(0x01, ...randomBytes(15)).buffer }),
      genTime: this.clock.now(),
      accuracy: new Accuracy({ seconds: 1 }),
      ...(nonce && { nonce }),
    });
    return Buffer.from(info.toSchema().toBER());
  }
}

function parse(query: Buffer): TimeStampReq | undefined {
  try {
    const asked = new TimeStampReq({ schema: fromBER(Uint8Array.from(query)).result });
    return asked.messageImprint.hashAlgorithm.algorithmId === OID.sha256 ? asked : undefined;
  } catch {
    return undefined;
  }
}

function responseOf(status: PKIStatus, token?: Buffer): Buffer {
  const response = new TimeStampResp({
    status: new PKIStatusInfo({ status }),
    ...(token && { timeStampToken: new ContentInfo({ schema: fromBER(Uint8Array.from(token)).result }) }),
  });
  return Buffer.from(response.toSchema().toBER());
}
