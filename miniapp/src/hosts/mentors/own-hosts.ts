import type { Grant } from '@qihang/shared/identity';

export interface AgentHost {
  readonly id: string;
  readonly name: string;
}

/**
 * The hosts that a person acts for.
 * @param active the role in which the person acts; its host comes first
 */
export function hostsActedFor(grants: readonly Grant[], active: Grant | null): AgentHost[] {
  const first = active?.role === 'host-agent' ? active.hostId : null;
  return grants
    .filter(({ role }) => role === 'host-agent')
    .sort((a, b) => Number(b.hostId === first) - Number(a.hostId === first))
    .flatMap(({ hostId, hostName }) => (hostId === null ? [] : [{ id: hostId, name: hostName ?? hostId }]));
}
