import fc from 'fast-check';
import { addDays } from '../platform/dates';
import { valueOn } from '../platform/settings';
import { INTERNSHIP_POLICY } from './internship.policy';
import { surveyOn } from './survey-rules';

const TERM = { startsOn: '2026-12-01', endsOn: '2027-02-28' };
const policy = valueOn(INTERNSHIP_POLICY, TERM.startsOn);

describe('the survey that is offered', () => {
  it.each([
    ['2026-11-30', null],
    ['2026-12-01', null],
    ['2027-01-14', null],
    ['2027-01-15', 'midway'],
    ['2027-02-21', 'midway'],
    ['2027-02-22', 'end'],
    ['2027-04-29', 'end'],
    ['2027-04-30', null],
  ] as const)('on %s is %s', (day, phase) => expect(surveyOn(TERM, [], policy, day)).toBe(phase));

  it('is none once it is answered', () => {
    expect(surveyOn(TERM, ['midway'], policy, '2027-01-20')).toBeNull();
    expect(surveyOn(TERM, ['midway'], policy, '2027-02-25')).toBe('end');
    expect(surveyOn(TERM, ['end'], policy, '2027-02-25')).toBeNull();
  });

  it('goes from none to midway to end to none, whatever the length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), (length) => {
        const term = { startsOn: TERM.startsOn, endsOn: addDays(TERM.startsOn, length) };
        const order = [null, 'midway', 'end', 'none again'];
        let at = 0;
        for (let days = -1; days <= length + policy.lastSurveyAfterDays + 1; days += 1) {
          const phase = surveyOn(term, [], policy, addDays(TERM.startsOn, days));
          const next = phase === null && at > 0 ? 3 : order.indexOf(phase);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next;
        }
        expect(at).toBe(3);
      }),
      { numRuns: 40 },
    );
  });
});
