import { valueOn } from '../platform/settings';
import { INTERNSHIP_POLICY } from './internship.policy';
import { assessRisks, type RiskFacts } from './internship-risks';

const TODAY = '2026-11-23';
const policy = valueOn(INTERNSHIP_POLICY, TODAY);
const calm: RiskFacts = {
  startsOn: '2026-09-01',
  endsOn: '2027-02-28',
  lastLoggedDay: '2026-11-20',
  objectedMonths: 0,
  lateMonths: 0,
  insuredUntil: null,
  mentorTrainees: 3,
  entriesInOneSitting: 1,
  openHelpRequests: 0,
};
const risksOf = (facts: Partial<RiskFacts>) => assessRisks({ ...calm, ...facts }, policy, TODAY).risks;

describe('the risks of an internship', () => {
  it('are none while all is well', () => expect(assessRisks(calm, policy, TODAY)).toEqual({ risks: [], score: 0 }));

  it.each<[string, Partial<RiskFacts>, string]>([
    ['no entry for a month', { lastLoggedDay: '2026-10-23' }, 'no-log'],
    ['no entry at all since the first day', { lastLoggedDay: null }, 'no-log'],
    ['an objection to attendance', { objectedMonths: 1 }, 'attendance-objected'],
    ['a stipend that nobody confirmed in time', { lateMonths: 2 }, 'stipend-unconfirmed'],
    ['insurance that ends within a month', { insuredUntil: '2026-12-23' }, 'insurance-ending'],
    ['insurance that has ended', { insuredUntil: '2026-11-22' }, 'insurance-ended'],
    ['a mentor with too many trainees', { mentorTrainees: 4 }, 'mentor-overloaded'],
    ['entries written in one sitting', { entriesInOneSitting: 4 }, 'one-sitting'],
    ['a trainee who asks for help', { openHelpRequests: 1 }, 'help-asked'],
  ])('show %s', (_, facts, risk) => expect(risksOf(facts)).toEqual([risk]));

  it('begin one day after the last good day', () => {
    expect(risksOf({ lastLoggedDay: '2026-10-24' })).toEqual([]);
    expect(risksOf({ insuredUntil: '2026-12-24' })).toEqual([]);
    expect(risksOf({ insuredUntil: TODAY })).toEqual(['insurance-ending']);
  });

  it('are none of insurance that lasts as long as the internship', () => {
    expect(risksOf({ insuredUntil: '2026-12-01', endsOn: '2026-12-01' })).toEqual([]);
    expect(risksOf({ insuredUntil: '2026-11-30', endsOn: '2026-12-01' })).toEqual(['insurance-ending']);
  });

  it('are, after the last day, only what somebody still waits for', () => {
    const over = { endsOn: '2026-11-22', lastLoggedDay: null, insuredUntil: '2026-10-01', mentorTrainees: 9 };
    expect(risksOf({ ...over, entriesInOneSitting: 9 })).toEqual([]);
    expect(risksOf({ ...over, objectedMonths: 1, lateMonths: 1, openHelpRequests: 1 })).toEqual([
      'help-asked',
      'attendance-objected',
      'stipend-unconfirmed',
    ]);
  });

  it('put the gravest first and add up', () => {
    const { risks, score } = assessRisks({ ...calm, insuredUntil: '2026-11-01', mentorTrainees: 5 }, policy, TODAY);
    expect(risks).toEqual(['insurance-ended', 'mentor-overloaded']);
    expect(score).toBe(60);
  });
});
