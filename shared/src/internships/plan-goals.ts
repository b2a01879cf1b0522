/** A goal of a plan, before it is kept. */
export interface PlannedGoal {
  /** First month is 1. */
  readonly month: number;
  readonly text: string;
}

/** A goal becomes a task of an entry by one tap, so it is no longer than a task. */
const LONGEST = 200;
const UNPLANNED = '按岗位要求完成本月的工作和学习';

/**
 * The goals that an internship starts with: what the agreement plans for each month, one goal a line or clause. A month that
 * the agreement leaves out goes on with the month before it, so that every month has at least one.
 * @param plan of the agreement, in any order
 * @param months how many the internship has
 */
export function goalsOfPlan(
  plan: readonly { readonly month: number; readonly goals: string }[],
  months: number,
): PlannedGoal[] {
  let texts = textsOf(plan.map(({ goals }) => goals).find((goals) => textsOf(goals).length > 0) ?? UNPLANNED);
  return Array.from({ length: months }, (_, index) => index + 1).flatMap((month) => {
    const planned = plan.filter((part) => part.month === month).flatMap(({ goals }) => textsOf(goals));
    if (planned.length > 0) texts = planned;
    return texts.map((text) => ({ month, text }));
  });
}

function textsOf(goals: string): string[] {
  return goals
    .split(/[\n；;。]+/)
    .map((text) => text.trim())
    .flatMap(pieces);
}

function pieces(text: string): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / LONGEST);
  return Array.from({ length: count }, (_, index) => characters.slice(index * LONGEST, (index + 1) * LONGEST).join(''));
}
