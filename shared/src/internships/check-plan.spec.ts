import fc from 'fast-check';
import { checkPlan } from './check-plan';
import type { KeptGoal } from './plan-difference';

const PLAN: KeptGoal[] = [1, 2, 3].map((month) => ({ id: String(month), month, text: `第${month}步`, skill: '' }));
const fresh = (month: number, text = '新目标') => ({ id: null, month, text, skill: '' });

describe('a wanted plan', () => {
  it('is right as it stands, and with more goals', () => {
    expect(checkPlan(PLAN, PLAN, 3)).toEqual([]);
    expect(checkPlan([...PLAN, fresh(2)], PLAN, 3)).toEqual([]);
  });

  it('has a goal for each month of the internship', () => {
    expect(checkPlan([fresh(2)], PLAN, 3)).toEqual([{ path: 'goals', message: expect.stringContaining('第1、3个月') }]);
  });

  it('keeps to the months of the internship, but for goals that stand there since before an early end', () => {
    expect(checkPlan([...PLAN, fresh(4)], PLAN, 3)).toMatchObject([{ path: 'goals.3.month' }]);
    expect(checkPlan(PLAN, PLAN, 2)).toEqual([]);
    const [first, second] = PLAN;
    if (!first || !second) throw new Error('no plan');
    expect(checkPlan([first, { ...second, month: 3 }, fresh(2)], PLAN, 2)).toMatchObject([{ path: 'goals.1.month' }]);
  });

  it('names goals of the plan in force only, each once, and says nothing twice', () => {
    expect(checkPlan([...PLAN, { ...fresh(1), id: '9' }], PLAN, 3)).toMatchObject([{ path: 'goals.3.id' }]);
    expect(checkPlan([...PLAN, { ...fresh(1), id: '1' }], PLAN, 3)).toMatchObject([{ path: 'goals.3.id' }]);
    expect(checkPlan([...PLAN, fresh(1), fresh(1)], PLAN, 3)).toMatchObject([{ path: 'goals.4.text' }]);
  });

  it('is found fault with exactly where it is wrong, however many goals it has', () => {
    const goals = fc.array(
      fc.record({ month: fc.integer({ min: 1, max: 5 }), text: fc.constantFrom('甲', '乙', '丙') }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(goals, fc.integer({ min: 1, max: 5 }), (wanted, months) => {
        const problems = checkPlan(
          wanted.map((goal) => ({ ...goal, id: null, skill: '' })),
          PLAN,
          months,
        );
        const covered = new Set(wanted.map(({ month }) => month));
        const isWhole = Array.from({ length: months }, (_, index) => index + 1).every((month) => covered.has(month));
        const tooFar = wanted.some(({ month }) => month > months);
        const twice = new Set(wanted.map(({ month, text }) => `${month}${text}`)).size < wanted.length;
        expect(problems.length === 0).toBe(isWhole && !tooFar && !twice);
      }),
    );
  });
});
