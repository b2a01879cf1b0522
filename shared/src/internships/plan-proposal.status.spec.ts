import { planActs, planProposalStatus } from './plan-proposal.status';

describe('a proposed plan', () => {
  it('is answered by the other side and taken back by its own', () => {
    expect(planActs('open', 'mentor', 'trainee')).toEqual(['agree', 'decline']);
    expect(planActs('open', 'mentor', 'mentor')).toEqual(['withdraw']);
    expect(planActs('open', 'trainee', 'mentor')).toEqual(['agree', 'decline']);
    expect(planActs('open', 'trainee', 'trainee')).toEqual(['withdraw']);
  });

  it('is over once it is answered, taken back or overtaken', () => {
    for (const status of planProposalStatus.statuses.filter((one) => one !== 'open')) {
      expect(planProposalStatus.isFinal(status)).toBe(true);
      expect(planActs(status, 'mentor', 'mentor')).toEqual([]);
    }
  });
});
