import { valueOn } from '../platform/settings';
import { assessEligibility, type EligibilityProfile } from './eligibility';
import { eligibilityMessage, eligibilityRequirementMessage } from './eligibility.messages';
import { ELIGIBILITY_POLICY } from './eligibility.policy';

const DAY = '2026-11-23';
const policy = valueOn(ELIGIBILITY_POLICY, DAY);

describe('what people read about eligibility', () => {
  it('tells the ages and months of the policy that was applied', () => {
    expect(eligibilityMessage('graduated-too-long-ago', { ...policy, graduateWithinMonths: 36 })).toContain('36个月');
    expect(eligibilityMessage('over-youth-age', policy)).toContain('16至24周岁');
    expect(eligibilityRequirementMessage('guardian-consent', policy)).toContain('未满18周岁');
  });

  it('has its own words for every reason of a person with nothing filled in', () => {
    const nothing: EligibilityProfile = { hasInternshipInForce: true, internshipsTaken: 1 };
    const { reasons } = assessEligibility(nothing, policy, DAY);
    const texts = reasons.map(({ code }) => eligibilityMessage(code, policy));
    expect(new Set(texts).size).toBe(reasons.length);
    expect(texts).toContain('每人只能参加一次就业见习，你已参加过');
  });
});
