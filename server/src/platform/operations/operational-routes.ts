import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HealthChecks } from '../health';
import type { Metrics } from '../metrics';
import type { Settings } from '../settings';
import { isPrivateCaller } from './private-caller';

export interface Operations {
  readonly health: HealthChecks;
  readonly metrics: Metrics;
  readonly settings: Pick<Settings, 'metricsToken'>;
}

/**
 * Serves what operators' machines ask for, outside of the API: `/health/live` (the process answers), `/health/ready` (503
 * while an essential check fails) and `/metrics` (to private addresses, or with the token; for others it is not there).
 * Also times every request.
 * @param fastify before it listens
 */
export function registerOperationalRoutes(fastify: FastifyInstance, { health, metrics, settings }: Operations): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    metrics.observeRequest(method, routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });

  fastify.get('/health/live', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  fastify.get('/health/ready', async (_, reply) => {
    const report = await health.report();
    return reply
      .code(report.status === 'failing' ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(report);
  });

  fastify.get('/metrics', async (request, reply) => {
    if (!isPrivateCaller(request) && !hasToken(request, settings.metricsToken)) return reply.callNotFound();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

function hasToken({ headers }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return false;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${token}`));
}
