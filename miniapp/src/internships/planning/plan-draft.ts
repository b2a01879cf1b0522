import { inMonths, type KeptGoal, type WantedGoal } from '@qihang/shared/internships';

/** A goal while the plan is being edited. */
export type DraftGoal = WantedGoal & {
  /** Tells goals apart that have no id yet. */
  readonly key: string;
};

/** What somebody is about to propose; kept on the phone until it is sent. */
export interface PlanDraft {
  /** Of the plan that it started from; 0 goals: not begun. */
  readonly revision: number;
  readonly goals: readonly DraftGoal[];
  readonly note: string;
}

export const NO_DRAFT: PlanDraft = { revision: -1, goals: [], note: '' };

/** Goals as they are edited. @param newKey makes a key for a goal without id */
export function draftOf(goals: readonly WantedGoal[], newKey: () => string): DraftGoal[] {
  return inMonths(goals).map(({ id, month, text, skill }) => ({ id, month, text, skill, key: id ?? newKey() }));
}

/** Puts a goal in, in place of the one with its key, else at the end of its month. */
export function withGoal(goals: readonly DraftGoal[], goal: DraftGoal): DraftGoal[] {
  const known = goals.some(({ key }) => key === goal.key);
  return inMonths(known ? goals.map((one) => (one.key === goal.key ? goal : one)) : [...goals, goal]);
}

export function withoutGoal(goals: readonly DraftGoal[], key: string): DraftGoal[] {
  return goals.filter((goal) => goal.key !== key);
}

/** Goals of the plan in force that the draft leaves out. */
export function leftOut(plan: readonly KeptGoal[], goals: readonly DraftGoal[]): KeptGoal[] {
  const kept = new Set(goals.map(({ id }) => id));
  return plan.filter(({ id }) => !kept.has(id));
}

/** What is sent: goals without their keys. */
export function wantedOf(goals: readonly DraftGoal[]): WantedGoal[] {
  return goals.map(({ id, month, text, skill }) => ({ id, month, text, skill }));
}
