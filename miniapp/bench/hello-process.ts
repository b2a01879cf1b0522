import fastifyCompress from '@fastify/compress';
import Fastify from 'fastify';
import { isPagePath, serveBrowserApp } from '../../server/src/platform/web';
import type { Listening } from './servers';

/** The peer: bare Fastify that serves a built app from the folder in `HELLO_WORLD_DIST` in the way that the product does. */
async function main(): Promise<void> {
  const fastify = Fastify();
  await fastify.register(fastifyCompress, { threshold: 1_024, encodings: ['br', 'gzip'] });
  const html = await serveBrowserApp(fastify, process.env.HELLO_WORLD_DIST ?? '');
  fastify.addHook('onRequest', async (request, reply) => {
    if (isPagePath(request.url)) await reply.type('text/html; charset=utf-8').send(html);
  });
  const listening: Listening = { url: await fastify.listen({ port: 0, host: '127.0.0.1' }) };
  process.send?.(listening);
}

process.on('disconnect', () => process.exit(0));
void main();
