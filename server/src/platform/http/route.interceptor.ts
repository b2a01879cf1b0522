import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Transactions } from '../database';
import { FileStore } from '../files';
import { Settings } from '../settings';
import type { ApiRequest } from './api-request';
import { BOUND_ROUTE, type BoundRoute } from './bound-route';
import { Download } from './download';
import { Idempotency } from './idempotency';
import { receiveUpload } from './upload';

const IDEMPOTENCY_HEADER = 'idempotency-key';

/** Carries a call from validated input to filtered reply: upload, transaction, idempotency, reply schema. */
@Injectable()
export class RouteInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const bound = this.reflector.get<BoundRoute>(BOUND_ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    return from(this.answer(bound, request, http.getResponse<FastifyReply>(), next));
  }

  private async answer(bound: BoundRoute, request: ApiRequest, response: FastifyReply, next: CallHandler) {
    const { route, options } = bound;
    if (route.kind === 'upload') {
      request.upload = await receiveUpload(request, this.files, this.settings.uploadLimitBytes);
    }
    const handle = async () => {
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      return route.reply ? route.reply.parse(result) : result;
    };
    const ownTransaction = route.method === 'GET' || options.transaction === 'own';
    const result = ownTransaction ? await handle() : await this.write(request, handle);
    if (!(result instanceof Download)) return result;
    response.headers(result.headers());
    return response.send(result.content);
  }

  private async write(request: ApiRequest, handle: () => Promise<unknown>): Promise<unknown> {
    const key = request.headers[IDEMPOTENCY_HEADER];
    const personId = request.actor?.personId;
    try {
      return await this.transactions.run(() => {
        if (typeof key !== 'string' || key === '' || personId === undefined) return handle();
        const body = request.upload ? { ...request.upload.fields, sha256: request.upload.sha256 } : request.body;
        const fingerprint = `${request.method} ${request.url} ${JSON.stringify(body ?? null)}`;
        return this.idempotency.once({ personId, key, fingerprint }, handle);
      });
    } catch (error) {
      if (request.upload) await this.files.remove(request.upload.fileId);
      throw error;
    }
  }
}
