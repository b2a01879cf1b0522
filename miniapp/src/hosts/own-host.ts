import type { Grant } from '@qihang/shared/identity';

const SEARCH_MAX = 40;

/** Which host's posts a list shows. */
export interface OwnHost {
  /** Asked of the server; absent: all that it answers are the agent's own. */
  q?: string;
  /** Names of the hosts whose posts are shown; null: all that come. */
  names: readonly string[] | null;
}

/**
 * The server answers whoever manages posts all that they manage. Somebody who is an officer besides would find the whole
 * division among the posts of the host, so these are asked for by the host's name and sorted out.
 * @param grants of the person
 * @param active the role in which the person acts; of several hosts this one is shown
 */
export function ownHostOf(grants: readonly Grant[], active: Grant | null): OwnHost {
  if (!grants.some(({ role }) => role === 'officer')) return { names: null };
  const hosts = grants.filter(({ role }) => role === 'host-agent');
  const name = (active?.role === 'host-agent' ? active : hosts[0])?.hostName;
  return name ? { q: name.slice(0, SEARCH_MAX), names: [name] } : { names: [] };
}
