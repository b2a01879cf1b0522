import type { Grant } from '@qihang/shared/identity';
import { ownHostOf } from './own-host';

const agent = (hostName: string): Grant => ({
  role: 'host-agent',
  hostId: '1',
  hostName,
  divisionCode: null,
  divisionName: null,
});
const officer: Grant = {
  role: 'officer',
  hostId: null,
  hostName: null,
  divisionCode: '410105',
  divisionName: '郑州市金水区',
};

describe('ownHostOf', () => {
  it('asks for nothing special as long as the person is no officer', () => {
    expect(ownHostOf([agent('甲厂'), agent('乙厂')], agent('甲厂'))).toEqual({ names: null });
  });

  it('shows an officer only the posts of the host for which they act', () => {
    const grants = [officer, agent('甲厂'), agent('乙厂')];
    expect(ownHostOf(grants, agent('乙厂'))).toEqual({ q: '乙厂', names: ['乙厂'] });
    expect(ownHostOf(grants, officer)).toEqual({ q: '甲厂', names: ['甲厂'] });
    expect(ownHostOf([officer], officer)).toEqual({ names: [] });
  });
});
