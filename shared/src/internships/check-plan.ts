import type { KeptGoal, WantedGoal } from './plan-difference';

export interface PlanProblem {
  /** As a form names the field: `goals`, `goals.2.text`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Everything that is wrong with a wanted plan, not only the first. Phone and server ask the same.
 * @param wanted the whole plan as it is to be
 * @param current the plan in force, whose ids goals may keep
 * @param months how many the internship has
 */
export function checkPlan(wanted: readonly WantedGoal[], current: readonly KeptGoal[], months: number): PlanProblem[] {
  return [
    ...emptyMonths(wanted, months),
    ...wanted.flatMap((goal, index) => goalProblems(goal, index, wanted, current, months)),
  ];
}

/** Every month has something to log against. */
function emptyMonths(wanted: readonly WantedGoal[], months: number): PlanProblem[] {
  const planned = new Set(wanted.map(({ month }) => month));
  const empty = Array.from({ length: months }, (_, index) => index + 1).filter((month) => !planned.has(month));
  if (empty.length === 0) return [];
  return [{ path: 'goals', message: `第${empty.join('、')}个月还没有目标，每个月至少写一项` }];
}

function goalProblems(
  { id, month, text }: WantedGoal,
  index: number,
  wanted: readonly WantedGoal[],
  current: readonly KeptGoal[],
  months: number,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const kept = current.find((goal) => goal.id === id);
  if (id !== null && kept === undefined) {
    problems.push({ path: `goals.${index}.id`, message: '计划里没有这一项，请重新打开后再改' });
  }
  if (id !== null && wanted.findIndex((goal) => goal.id === id) < index) {
    problems.push({ path: `goals.${index}.id`, message: '同一项目标出现了两次' });
  }
  // After an early end the plan may reach further than the internship; such goals may stay as they are.
  if (month > months && kept?.month !== month) {
    problems.push({ path: `goals.${index}.month`, message: `见习一共${months}个月` });
  }
  if (wanted.findIndex((goal) => goal.month === month && goal.text === text) < index) {
    problems.push({ path: `goals.${index}.text`, message: `第${month}个月已有同样的目标` });
  }
  return problems;
}
