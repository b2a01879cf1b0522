import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Asset names carry a hash of their content, so a copy never goes stale. */
const HASHED_ASSETS = /^\/(js|css|chunk|static)\//;

/**
 * Serves the browser app: its assets with long caching, and its page for every other path that is not the API's.
 * @param fastify the server
 * @param root folder of the built app; when it is missing only the API is served
 * @returns the page, or undefined without a built app
 */
export async function serveBrowserApp(fastify: FastifyInstance, root: string): Promise<string | undefined> {
  const page = path.join(root, 'index.html');
  if (!existsSync(page)) return undefined;
  const html = readFileSync(page, 'utf8');
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, file) => {
      const hashed = HASHED_ASSETS.test(file.slice(root.length).split(path.sep).join('/'));
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    },
  });
  return html;
}

/** Paths that answer for themselves; whatever else is asked for is a page of the browser app. */
export function isPagePath(url: string): boolean {
  return !/^\/(api|health|metrics)(\/|$|\?)/.test(url) && !/\.[a-z0-9]{2,5}(\?|$)/i.test(url);
}
