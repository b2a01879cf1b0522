import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { RouteDefinition } from '@qihang/shared/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Transactions } from '../database';
import { FileStore } from '../files';
import { Settings } from '../settings';
import { Access } from './access';
import type { ApiRequest } from './api-request';
import { Download } from './download';
import { Idempotency } from './idempotency';
import { type BoundHandler, boundHandlers } from './route-check';
import { readInput } from './route-input';
import { receiveUpload } from './upload';

const IDEMPOTENCY_HEADER = 'idempotency-key';
const MEGABYTE = 1_048_576;

/**
 * Serves the bound routes straight from Fastify, from request to filtered reply: access, upload, input, transaction,
 * idempotency, reply schema. Nest's own way to a handler costs more than most handlers (`npm run bench -- api`).
 */
@Injectable()
export class RouteServer {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {}

  /**
   * @param fastify before it listens
   * @param prefix where the routes live, as `api/v1`
   */
  register(fastify: FastifyInstance, prefix: string): void {
    for (const bound of boundHandlers(this.discovery, this.scanner, this.reflector)) {
      fastify.route({
        method: bound.route.method,
        url: `/${prefix}${bound.route.path}`,
        handler: (request, reply) => this.answer(bound, request, reply),
      });
    }
  }

  private async answer({ route, options, call }: BoundHandler, request: ApiRequest, reply: FastifyReply) {
    await this.access.admit(route, request);
    if (route.kind === 'upload') {
      request.upload = await receiveUpload(request, this.files, this.uploadLimit(route));
    }
    const handle = async () => {
      const result = await call(readInput(route, request));
      return route.reply ? route.reply.parse(result) : result;
    };
    const ownTransaction = route.method === 'GET' || options.transaction === 'own';
    const result = await this.orForgetUpload(request, () => (ownTransaction ? handle() : this.write(request, handle)));
    if (result instanceof Download) return reply.headers(result.headers()).send(result.content);
    return route.reply === undefined ? reply.code(204).send() : reply.send(result);
  }

  private uploadLimit({ uploadMegabytes = Number.POSITIVE_INFINITY }: RouteDefinition): number {
    return Math.min(uploadMegabytes * MEGABYTE, this.settings.uploadLimitBytes);
  }

  private async write(request: ApiRequest, handle: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers[IDEMPOTENCY_HEADER];
    const personId = request.actor?.personId;
    return this.transactions.run(() => {
      if (typeof key !== 'string' || key === '' || personId === undefined) return handle();
      const body = request.upload ? { ...request.upload.fields, sha256: request.upload.sha256 } : request.body;
      const fingerprint = `${request.method} ${request.url} ${JSON.stringify(body ?? null)}`;
      return this.idempotency.once({ personId, key, fingerprint }, handle);
    });
  }

  /** What was uploaded with a request that is refused, also for its other fields, is not kept. */
  private async orForgetUpload<T>(request: ApiRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (request.upload) await this.files.remove(request.upload.fileId);
      throw error;
    }
  }
}
