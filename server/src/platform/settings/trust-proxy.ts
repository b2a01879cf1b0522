import { isIP } from 'node:net';

const PROXY_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Reads `TRUST_PROXY`.
 * @param value `on`, `off`, a number of hops, or addresses, CIDR ranges and Fastify's range names with commas between
 * @returns Fastify's `trustProxy`; false when absent; undefined when it is none of these
 */
export function parseTrustProxy(value: string | undefined): boolean | number | string[] | undefined {
  if (value === undefined || value === 'off') return false;
  if (value === 'on') return true;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const ranges = value.split(',').map((range) => range.trim());
  return ranges.every(isRange) ? ranges : undefined;
}

function isRange(range: string): boolean {
  const [ip = '', prefix, ...rest] = range.split('/');
  if (PROXY_RANGES.includes(range)) return true;
  if (isIP(ip) === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(ip) === 4 ? 32 : 128));
}
