import fc from 'fast-check';
import { addDays, addMonths } from '../platform/dates';
import { earnsCertificate, evaluationInputSchema, finalResultOf, suggestRatings } from './evaluations';
import { internshipLength } from './internship-length';

describe('ratings to begin an evaluation with', () => {
  it('are the last of each skill, those of the plan first, and only what was rated', () => {
    const logged = [
      [
        { skill: '凭证整理', rating: '2' },
        { skill: '沟通', rating: '3' },
      ],
      [{ skill: '凭证整理', rating: '4' }],
    ] as const;
    expect(suggestRatings(logged, ['账务处理', '凭证整理', '凭证整理'])).toEqual([
      { skill: '凭证整理', rating: '4' },
      { skill: '沟通', rating: '3' },
    ]);
    expect(suggestRatings([], ['账务处理'])).toEqual([]);
  });
});

describe('an evaluation', () => {
  const whole = { revision: 0, ratings: [], text: '工作认真，能独立做账。', result: 'good' };

  it('has words and a result, and rates no skill twice', () => {
    expect(evaluationInputSchema.safeParse(whole).success).toBe(true);
    expect(evaluationInputSchema.safeParse({ ...whole, text: '很好' }).success).toBe(false);
    expect(evaluationInputSchema.safeParse({ ...whole, result: 'perfect' }).success).toBe(false);
    const twice = [
      { skill: '做账', rating: '3' },
      { skill: ' 做账', rating: '4' },
    ];
    expect(evaluationInputSchema.safeParse({ ...whole, ratings: twice }).success).toBe(false);
  });

  it('counts as the officer decided, and who failed gets no certificate', () => {
    expect(finalResultOf({ result: 'failed', settlement: null })).toBe('failed');
    expect(finalResultOf({ result: 'failed', settlement: { result: 'passed', reason: '', at: '' } })).toBe('passed');
    expect(earnsCertificate('failed')).toBe(false);
    expect(earnsCertificate('passed')).toBe(true);
  });
});

describe('the length that a certificate says', () => {
  it.each([
    ['2026-12-01', '2027-02-28', '3个月'],
    ['2026-12-01', '2027-01-15', '1个月零15天'],
    ['2026-12-01', '2026-12-12', '12天'],
    ['2026-12-01', '2026-12-01', '1天'],
    ['2026-01-31', '2026-02-27', '1个月'],
    ['2026-01-31', '2026-03-30', '2个月'],
  ])('of %s to %s is %s', (from, to, said) => expect(internshipLength(from, to)).toBe(said));

  it('of whole months is whole', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (from, months) => {
        expect(internshipLength(from, addDays(addMonths(from, months), -1))).toBe(`${months}个月`);
      }),
    );
  });
});
