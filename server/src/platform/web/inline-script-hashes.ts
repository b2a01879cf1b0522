import { createHash } from 'node:crypto';

/**
 * @param html a page
 * @returns CSP sources for its inline scripts, as `'sha256-…'`, so that no other inline script runs
 */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
