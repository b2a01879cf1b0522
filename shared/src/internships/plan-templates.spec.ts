import { checkPlan } from './check-plan';
import { layTemplate, PLAN_TEMPLATES, spreadGoals, suggestTemplate } from './plan-templates';

describe('the library of plans', () => {
  it('suggests by the words of a post, then by its category', () => {
    expect(suggestTemplate({ title: '会计助理', category: 'management', duties: '整理凭证' })?.key).toBe('accounting');
    expect(suggestTemplate({ title: '行政助理', category: 'management', duties: '收发文' })?.key).toBe(
      'administration',
    );
    expect(suggestTemplate({ title: '见习生', category: 'research', duties: '协助课题' })?.key).toBe('research');
  });

  it.each([
    ['法务助理', 'management', '合同审查', 'legal'],
    ['教学助理', 'community', '批改作业', 'education'],
    ['护士', 'community', '护理病人', 'health'],
    ['仓库管理员', 'technical', '收货、盘点', 'logistics'],
    ['电商运营', 'management', '店铺维护', 'ecommerce'],
    ['政务服务窗口', 'community', '咨询、收件', 'government'],
    ['软件设计师', 'technical', '写代码', 'software'],
    ['食品检测员', 'technical', '取样检验', 'food'],
  ] as const)('knows the occupation of a %s', (title, category, duties, key) => {
    expect(suggestTemplate({ title, category, duties })?.key).toBe(key);
  });

  it('takes the general one where it knows nothing but the category', () => {
    const suggested = (category: 'management' | 'technical' | 'research' | 'community') =>
      suggestTemplate({ title: '见习生', category, duties: '听从安排' })?.key;
    expect([suggested('management'), suggested('technical')]).toEqual(['administration', 'manufacturing']);
    expect([suggested('research'), suggested('community')]).toEqual(['research', 'community']);
  });

  it('has a key of its own for each template', () => {
    const keys = PLAN_TEMPLATES.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([3, 4, 6, 9, 12])('may be laid over any plan of %d months, from any month on', (months) => {
    const plan = Array.from({ length: months }, (_, index) => ({
      id: String(index + 1),
      month: index + 1,
      text: `第${index + 1}个月`,
      skill: '',
    }));
    for (const template of PLAN_TEMPLATES) {
      for (let from = 1; from <= months; from += 1) {
        const laid = layTemplate(plan, template, months, from);
        expect(checkPlan(laid, plan, months)).toEqual([]);
        expect(laid.filter(({ month }) => month < from)).toEqual(plan.filter(({ month }) => month < from));
        expect(laid.filter(({ month }) => month >= from).every(({ id }) => id === null)).toBe(true);
        // laid over itself nothing changes
        const kept = laid.map((goal, index) => ({ ...goal, id: goal.id ?? `9${index}` }));
        expect(layTemplate(kept, template, months, from)).toEqual(kept);
      }
    }
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
