import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { inlineScriptHashes } from './inline-script-hashes';

/**
 * The headers that keep a browser careful. They are the same for every answer, so they are made once.
 * @param html the browser app's page, whose inline scripts are allowed; undefined without a built app
 * @returns values by name
 */
export function securityHeaders(html: string | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => undefined,
  };
  const apply = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...(html === undefined ? [] : inlineScriptHashes(html))],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        // The app is also opened by plain HTTP on a development machine.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
  });
  apply({} as IncomingMessage, recorder as unknown as ServerResponse, () => undefined);
  return headers;
}
