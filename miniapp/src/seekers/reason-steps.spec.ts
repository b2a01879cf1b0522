import { valueOn } from '@qihang/shared/platform';
import { assessEligibility, ELIGIBILITY_POLICY } from '@qihang/shared/seekers';
import { STEP_NAMES, stepOfAnswer, stepOfReason } from './reason-steps';
import { presentSteps } from './sign-up-draft';
import { ANSWER_LABELS, type SignUpValues } from './sign-up-values';

const DAY = '2026-11-01';
const POLICY = valueOn(ELIGIBILITY_POLICY, DAY);

describe('stepOfReason', () => {
  it.each(['graduate', 'unemployed-youth', null] as const)(
    'leads from every reason of %s to a step that is there',
    (category) => {
      const { reasons } = assessEligibility({ category, hasInternshipInForce: true, internshipsTaken: 1 }, POLICY, DAY);
      const present = presentSteps({ category: category ?? '' });
      const steps = reasons.map(({ field }) => stepOfReason(field));
      expect(steps.filter((step) => step === null)).toHaveLength(2);
      expect(steps.filter((step) => step !== null && !present.includes(step))).toEqual([]);
    },
  );

  it('leads nowhere from what the person cannot mend, and from an unknown field', () => {
    expect(stepOfReason('internshipsTaken')).toBeNull();
    expect(stepOfReason('somethingNew')).toBeNull();
  });
});

describe('stepOfAnswer', () => {
  it('knows the step of every answer, for both categories', () => {
    const typed = (Object.keys(ANSWER_LABELS) as (keyof SignUpValues)[]).filter(
      (name) => !['schoolCode', 'majorCode', 'isSpecialEducation'].includes(name),
    );
    for (const name of typed) expect(Object.keys(STEP_NAMES)).toContain(stepOfAnswer(name, 'graduate'));
  });

  it('finds the education of a youth beside the registration', () => {
    expect(stepOfAnswer('education', 'graduate')).toBe('education');
    expect(stepOfAnswer('education', 'unemployed-youth')).toBe('registration');
  });
});
