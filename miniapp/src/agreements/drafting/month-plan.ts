/** A plan with a month's goals; the months before it that say nothing yet stay blank. */
export function withGoals(plan: readonly string[], month: number, goals: string): string[] {
  const length = Math.max(plan.length, month + 1);
  return Array.from({ length }, (_, at) => (at === month ? goals : (plan[at] ?? '')));
}

/** A plan in which a month's goals also stand for every month after it, up to `length` months. */
export function copiedOn(plan: readonly string[], month: number, length: number): string[] {
  return Array.from({ length: Math.max(plan.length, length) }, (_, at) =>
    at > month && at < length ? (plan[month] ?? '') : (plan[at] ?? ''),
  );
}
