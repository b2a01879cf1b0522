import fc from 'fast-check';
import { inMonths, isSamePlan, type KeptGoal, planDifference, type WantedGoal } from './plan-difference';

const goal = (id: string, month: number, text: string, skill = ''): KeptGoal => ({ id, month, text, skill });
const PLAN = [goal('1', 1, '安全培训', '安全'), goal('2', 1, '认识凭证'), goal('3', 2, '记账', '账务')];

const content = {
  month: fc.integer({ min: 1, max: 3 }),
  text: fc.constantFrom('甲', '乙', '丙'),
  skill: fc.constantFrom('', '技'),
};
const anyPlan = fc
  .array(fc.record(content), { maxLength: 8 })
  .map((goals) => goals.map((one, index): KeptGoal => ({ ...one, id: String(index + 1) })));
const anyWish = fc.uniqueArray(
  fc.record({ ...content, id: fc.option(fc.integer({ min: 1, max: 8 }).map(String)) }),
  // new goals have no id to be unique by
  { maxLength: 8, comparator: (a, b) => a !== null && a === b, selector: ({ id }) => id },
);

describe('the difference between a plan and what somebody wants', () => {
  it('names what is added, changed and removed', () => {
    const wanted: WantedGoal[] = [
      goal('1', 1, '安全培训', '安全'),
      { ...goal('3', 1, '记账', '账务') },
      { id: null, month: 2, text: '对账', skill: '' },
    ];
    expect(planDifference(PLAN, wanted)).toEqual({
      added: [{ month: 2, text: '对账', skill: '' }],
      changed: [{ before: PLAN[2], after: goal('3', 1, '记账', '账务') }],
      removed: [PLAN[1]],
    });
  });

  it('is nothing between a plan and itself, in whatever order', () => {
    expect(isSamePlan(planDifference(PLAN, [...PLAN].reverse()))).toBe(true);
    expect(isSamePlan(planDifference(PLAN, PLAN.slice(1)))).toBe(false);
  });

  it('leads from the plan to what was wanted, and mentions each goal once', () => {
    fc.assert(
      fc.property(anyPlan, anyWish, (before, after) => {
        const { added, changed, removed } = planDifference(before, after);
        const gone = new Set(removed.map(({ id }) => id));
        const replaced = new Map(changed.map((change) => [change.before.id, change.after]));
        const stays = before.filter(({ id }) => !gone.has(id)).map((one) => replaced.get(one.id) ?? one);
        const asTexts = (goals: readonly Omit<KeptGoal, 'id'>[]) =>
          goals.map(({ month, text, skill }) => `${month} ${text} ${skill}`).sort();
        expect(asTexts([...stays, ...added])).toEqual(asTexts(after));
        expect(added.length + stays.length).toBe(after.length);
        for (const { id } of removed) expect(replaced.has(id)).toBe(false);
      }),
    );
  });
});

describe('goals by month', () => {
  it('keep their order within a month', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const sorted = inMonths(plan);
        expect(sorted.map(({ month }) => month)).toEqual(plan.map(({ month }) => month).sort((a, b) => a - b));
        for (const month of [1, 2, 3]) {
          const of = (goals: readonly KeptGoal[]) => goals.filter((one) => one.month === month);
          expect(of(sorted)).toEqual(of(plan));
        }
      }),
    );
  });
});
