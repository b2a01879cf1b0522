/** A goal as it stands in a plan. */
export interface KeptGoal {
  readonly id: string;
  /** First month is 1. */
  readonly month: number;
  readonly text: string;
  /** What is rated; empty: the goal is not rated. */
  readonly skill: string;
}

/** A goal as somebody wants it; without an id it is a new one. */
export type WantedGoal = Omit<KeptGoal, 'id'> & { readonly id: string | null };

/** What a proposal makes of a plan. */
export interface PlanDifference {
  readonly added: readonly Omit<KeptGoal, 'id'>[];
  readonly changed: readonly { readonly before: KeptGoal; readonly after: KeptGoal }[];
  readonly removed: readonly KeptGoal[];
}

/**
 * What is different between a plan and what somebody wants it to be, so that the other side sees what it agrees to.
 * @param before the plan in force
 * @param after goals that stay have their ids; an id that is not in the plan counts as new
 */
export function planDifference(before: readonly KeptGoal[], after: readonly WantedGoal[]): PlanDifference {
  const kept = new Map(before.map((goal) => [goal.id, goal]));
  const wanted = new Set(after.map(({ id }) => id));
  return {
    added: after
      .filter(({ id }) => id === null || !kept.has(id))
      .map(({ month, text, skill }) => ({ month, text, skill })),
    changed: after.flatMap((goal) => {
      const { id } = goal;
      const stays = id === null ? undefined : kept.get(id);
      return id !== null && stays && !saysTheSame(stays, goal) ? [{ before: stays, after: { ...goal, id } }] : [];
    }),
    removed: before.filter(({ id }) => !wanted.has(id)),
  };
}

/** True when there is nothing to agree to. */
export function isSamePlan({ added, changed, removed }: PlanDifference): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** The goals of a plan by month, in each month as they came. */
export function inMonths<Goal extends { readonly month: number }>(goals: readonly Goal[]): Goal[] {
  return [...goals].sort((a, b) => a.month - b.month);
}

function saysTheSame(a: Omit<KeptGoal, 'id'>, b: Omit<KeptGoal, 'id'>): boolean {
  return a.month === b.month && a.text === b.text && a.skill === b.skill;
}
