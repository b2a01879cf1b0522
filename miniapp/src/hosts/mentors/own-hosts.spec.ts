import type { Grant } from '@qihang/shared/identity';
import { hostsActedFor } from './own-hosts';

const grant = (role: Grant['role'], hostId: string | null, hostName: string | null): Grant => ({
  role,
  hostId,
  hostName,
  divisionCode: null,
  divisionName: null,
});
const [first, second] = [grant('host-agent', '1', '甲厂'), grant('host-agent', '2', '乙厂')];

describe('hostsActedFor', () => {
  it('names the hosts of an agent, the one acted for now first', () => {
    expect(hostsActedFor([first, second], second)).toEqual([
      { id: '2', name: '乙厂' },
      { id: '1', name: '甲厂' },
    ]);
  });

  it('names no host of a mentor, and none of an officer', () => {
    expect(hostsActedFor([grant('mentor', '3', '丙厂'), grant('officer', null, null)], first)).toEqual([]);
  });
});
