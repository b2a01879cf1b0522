import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { Problem } from '@qihang/shared/platform';
import type { FastifyReply } from 'fastify';
import { RequestContext } from '../context';
import { isDatabaseUnavailable } from '../database';
import { DomainError, type ErrorEntry } from '../errors';
import { httpErrors } from './http.errors';

const RETRY_AFTER_SECONDS = 5;
const byStatus: Readonly<Record<number, ErrorEntry>> = {
  400: httpErrors.badRequest,
  404: httpErrors.notFound,
  413: httpErrors.tooLarge,
  415: httpErrors.unsupported,
  429: httpErrors.tooMany,
};

/** Turns whatever was thrown into problem+json (RFC 9457): no stack, no SQL, no personal data. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<FastifyReply>();
    if (response.sent) return;
    const error = toDomainError(thrown);
    if (error.status >= 500) this.logger.error(thrown instanceof Error ? thrown : new Error(String(thrown)));
    if (error.retryAfter !== undefined) response.header('retry-after', error.retryAfter);
    response.status(error.status).type('application/problem+json').send(problemOf(error));
  }
}

/** @returns the error as the catalogue knows it */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (isDatabaseUnavailable(thrown)) {
    return new DomainError(httpErrors.unavailable, { retryAfter: RETRY_AFTER_SECONDS, cause: thrown });
  }
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCodeOf(thrown);
  const entry = byStatus[status] ?? (status < 500 ? httpErrors.badRequest : httpErrors.internal);
  return new DomainError(entry, { cause: thrown });
}

function problemOf(error: DomainError): Problem {
  return {
    type: `urn:qihang:problem:${error.code.replace('/', ':')}`,
    title: error.title,
    status: error.status,
    detail: error.detail,
    code: error.code,
    correlationId: RequestContext.get()?.correlationId ?? '',
    errors: error.fields?.map(({ path, message }) => ({ path, message })),
    retryAfter: error.retryAfter,
  };
}

/** Fastify's own errors carry the status that they mean. */
function statusCodeOf(thrown: unknown): number {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
