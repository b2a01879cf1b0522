import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * Writes a line for every answered request: method, route (not the address, which may hold personal data), status, time.
 * @param fastify before it listens
 * @param logger the process's
 */
export function logRequests(fastify: FastifyInstance, logger: LoggerService): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, id } = request;
    const line = {
      message: `${method} ${routeOptions.url ?? '(no route)'} ${reply.statusCode}`,
      correlationId: id,
      milliseconds: Math.round(reply.elapsedTime),
    };
    logger.log(line, 'Request');
    done();
  });
}
