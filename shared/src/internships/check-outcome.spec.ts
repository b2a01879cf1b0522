import { checkOutcome } from './check-outcome';
import { answerOutcomeSchema, recordOutcomeSchema } from './outcomes';

const days = { startsOn: '2026-12-01', today: '2027-03-10' };
const retained = {
  ...({ kind: 'retained', revision: 0, reason: '' } as const),
  ...{ contractOn: '2027-03-01', termMonths: 36, insuredFrom: '2027-03-01' },
};
const wrong = (change: Partial<typeof retained>) =>
  checkOutcome({ ...retained, ...change }, days).map(({ path }) => path);

describe('a retention', () => {
  it('is a contract that was signed, and an insurance that follows from it', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ contractOn: '2026-12-01', insuredFrom: '2026-12-01' })).toEqual([]);
    expect(wrong({ insuredFrom: '2027-06-01' })).toEqual([]);
  });

  it('is none before the internship, in days to come, or with an insurance that begins long after', () => {
    expect(wrong({ contractOn: '2026-11-30', insuredFrom: '2026-12-01' })).toEqual(['contractOn']);
    expect(wrong({ contractOn: '2027-03-11' })).toEqual(['contractOn']);
    expect(wrong({ insuredFrom: '2026-11-30' })).toEqual(['insuredFrom']);
    expect(wrong({ insuredFrom: '2027-06-02' })).toEqual(['insuredFrom']);
  });

  it('has a term in whole months, or is open-ended', () => {
    const term = (termMonths: unknown) => recordOutcomeSchema.safeParse({ ...retained, termMonths }).success;
    expect([term(36), term(null), term(0), term(1.5), term(undefined)]).toEqual([true, true, false, false, false]);
  });

  it('is disputed in words only', () => {
    const answer = (change: object) => answerOutcomeSchema.safeParse({ revision: 1, ...change }).success;
    expect(answer({ answer: 'confirmed' })).toBe(true);
    expect(answer({ answer: 'disputed' })).toBe(false);
    expect(answer({ answer: 'disputed', text: '没有签合同' })).toBe(true);
  });
});
