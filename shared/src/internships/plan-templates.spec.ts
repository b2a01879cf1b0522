import { PLAN_TEMPLATES, spreadGoals, suggestTemplate } from './plan-templates';

describe('the library of plans', () => {
  it('suggests by the words of a post, then by its category', () => {
    expect(suggestTemplate({ title: '会计助理', category: 'management', duties: '整理凭证' })?.key).toBe('accounting');
    expect(suggestTemplate({ title: '行政助理', category: 'management', duties: '收发文' })?.key).toBe(
      'administration',
    );
    expect(suggestTemplate({ title: '见习生', category: 'research', duties: '协助课题' })?.key).toBe('research');
  });

  it.each([3, 4, 6, 9, 12])('gives every month of %d a goal, in the order of the template', (months) => {
    for (const template of PLAN_TEMPLATES) {
      const goals = spreadGoals(template, months);
      expect(new Set(goals.map(({ month }) => month)).size).toBe(months);
      const order = goals.map(({ month }) => month);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(goals.map(({ text }) => text))).toEqual(new Set(template.goals.map(({ text }) => text)));
    }
  });

  it('begins every plan with safety', () => {
    for (const { goals } of PLAN_TEMPLATES) expect(goals[0]?.text).toContain('安全');
  });
});
