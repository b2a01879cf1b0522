import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const privateAddresses = new BlockList();
privateAddresses.addSubnet('127.0.0.0', 8, 'ipv4');
privateAddresses.addSubnet('10.0.0.0', 8, 'ipv4');
privateAddresses.addSubnet('172.16.0.0', 12, 'ipv4');
privateAddresses.addSubnet('192.168.0.0', 16, 'ipv4');
privateAddresses.addSubnet('169.254.0.0', 16, 'ipv4');
privateAddresses.addAddress('::1', 'ipv6');
privateAddresses.addSubnet('fc00::', 7, 'ipv6');
privateAddresses.addSubnet('fe80::', 10, 'ipv6');

/** @returns whether an address is of this machine or of a private network (RFC 1918, RFC 4193, link-local) */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && privateAddresses.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/**
 * @returns whether a request comes from this machine or a private network, and was not handed on from elsewhere: a proxy
 *   has a private address itself, so a forwarded request counts only if the proxy is trusted and every hop is private
 */
export function isPrivateCaller({ socket, headers, ips, ip }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  if (forwarded && ips === undefined) return false;
  return [socket.remoteAddress ?? '', ip, ...(ips ?? [])].every(isPrivateAddress);
}
