import { hostStatus } from './host.status';

describe('the life of a host declaration', () => {
  it('is decided by officers only, after a review began', () => {
    for (const action of ['approve', 'return', 'reject'] as const) {
      expect(hostStatus.sourcesOf(action)).toEqual(['in-review']);
      expect(hostStatus.canTransition('in-review', action, 'officer')).toBe(true);
      expect(hostStatus.canTransition('in-review', action, 'host-agent')).toBe(false);
    }
  });

  it('is mended after a return', () => {
    expect(hostStatus.statusAfter('returned', 'submit', 'host-agent')).toBe('submitted');
  });

  it('can be suspended and reinstated, and ends rejected or delisted', () => {
    expect(hostStatus.statusAfter('approved', 'suspend', 'officer')).toBe('suspended');
    expect(hostStatus.statusAfter('suspended', 'reinstate', 'officer')).toBe('approved');
    expect(hostStatus.statuses.filter((status) => hostStatus.isFinal(status))).toEqual(['rejected', 'delisted']);
  });
});
