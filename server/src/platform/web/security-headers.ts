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

/** Of these, what matters to an answer that is data and no page: no guessing of its type, no framing, only by HTTPS. */
const DATA_HEADERS = ['x-content-type-options', 'strict-transport-security', 'referrer-policy'];

/** @returns the headers of answers that are data, as the API's */
export function dataHeaders(): Record<string, string> {
  const kept = Object.entries(securityHeaders(undefined)).filter(([name]) => DATA_HEADERS.includes(name.toLowerCase()));
  return { ...Object.fromEntries(kept), 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };
}
