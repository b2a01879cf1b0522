import fc from 'fast-check';
import { goalsOfPlan } from './plan-goals';

describe('the goals of an agreement’s plan', () => {
  it('are its clauses, month by month', () => {
    const plan = [
      { month: 2, goals: '独立记账' },
      { month: 1, goals: '安全培训；认识凭证。\n学会报销' },
    ];
    expect(goalsOfPlan(plan, 2)).toEqual([
      { month: 1, text: '安全培训' },
      { month: 1, text: '认识凭证' },
      { month: 1, text: '学会报销' },
      { month: 2, text: '独立记账' },
    ]);
  });

  it('go on where the agreement says nothing', () => {
    expect(goalsOfPlan([{ month: 2, goals: '记账' }], 3).map(({ text }) => text)).toEqual(['记账', '记账', '记账']);
    expect(goalsOfPlan([{ month: 1, goals: ' ；' }], 1)).toHaveLength(1);
  });

  it('are at least one for each month, in order, short enough to be a task, and lose no word', () => {
    const part = fc.record({ month: fc.integer({ min: 1, max: 12 }), goals: fc.string({ maxLength: 300 }) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (plan, months) => {
        const goals = goalsOfPlan(plan, months);
        expect([...new Set(goals.map(({ month }) => month))]).toEqual(Array.from({ length: months }, (_, i) => i + 1));
        for (const { text } of goals) {
          expect(text.trim().length).toBeGreaterThan(0);
          expect([...text].length).toBeLessThanOrEqual(200);
        }
      }),
    );
    const long = '长'.repeat(450);
    expect(
      goalsOfPlan([{ month: 1, goals: long }], 1)
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
  });
});
