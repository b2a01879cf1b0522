import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { appModule } from './app.module';
import { Clock } from './platform/clock';
import { RequestContext } from './platform/context';
import { HealthChecks } from './platform/health';
import { checkRoutes, RouteServer } from './platform/http';
import { createAppLogger, logRequests } from './platform/logging';
import { Metrics } from './platform/metrics';
import { openApiDocument } from './platform/openapi';
import { registerOperationalRoutes } from './platform/operations';
import type { Settings } from './platform/settings';
import { dataHeaders, isPagePath, letGoOfConnections, securityHeaders, serveBrowserApp } from './platform/web';
import { allRoutes, routeTable } from './route-table';

/** Where every API route lives. */
const API_PREFIX = 'api/v1';
const JSON_LIMIT_BYTES = 256 * 1024;
const browserApp = path.resolve(__dirname, '../../miniapp/dist/h5');
const CORRELATION_ID = /^[\w-]{8,64}$/;

/**
 * Builds the HTTP application without listening.
 * @param settings what to run with
 * @param clock the present, or a test's own time
 * @returns the application; routes and access rules are checked
 * @throws Error when the route table is not in order, or an event has no handler
 */
export async function createApp(settings: Settings, clock = new Clock()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: trustedProxies(settings),
    bodyLimit: JSON_LIMIT_BYTES,
    genReqId: ({ headers }: IncomingMessage) => {
      const given = headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
  });
  const logger = createAppLogger(settings);
  const app = await NestFactory.create<NestFastifyApplication>(appModule(settings, clock), adapter, {
    logger,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  letGoOfConnections(fastify);
  carryRequestContext(fastify);
  logRequests(fastify, logger);
  registerOperationalRoutes(fastify, { health: app.get(HealthChecks), metrics: app.get(Metrics), settings });
  await fastify.register(fastifyMultipart, { limits: { files: 1, fields: 20, fieldSize: 10_000, fileSize: Infinity } });
  await fastify.register(fastifyCompress, { threshold: 1_024, encodings: ['br', 'gzip'] });
  const html = await serveBrowserApp(fastify, browserApp);
  protect(fastify, html);
  if (html !== undefined) servePages(fastify, html);
  fastify.get('/api/openapi.json', apiDocument);
  checkRoutes(app, allRoutes);
  app.get(RouteServer).register(fastify, API_PREFIX);
  await app.init();
  return app;
}

let document: ReturnType<typeof openApiDocument> | undefined;

/** @returns the OpenAPI document of the route table, made when first asked for */
export function apiDocument() {
  document ??= openApiDocument({ routes: routeTable, version: '1', basePath: `/${API_PREFIX}` });
  return document;
}

/** Fastify takes a number of hops as a function only. */
function trustedProxies({ trustProxy }: Settings): boolean | string[] | ((address: string, hop: number) => boolean) {
  return typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy;
}

/** Gives every request its correlation id, in the reply and in whatever runs for it. */
function carryRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-correlation-id', request.id);
    RequestContext.run({ correlationId: request.id }, done);
  });
}

function protect(fastify: FastifyInstance, html: string | undefined): void {
  const forPages = securityHeaders(html);
  const forData = dataHeaders();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith(`/${API_PREFIX}/`) ? forData : forPages);
    done();
  });
}

/** Answers every page of the browser app, which finds its way by the path. */
function servePages(fastify: FastifyInstance, html: string): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' || !isPagePath(request.url)) return done();
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  });
}
