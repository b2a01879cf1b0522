/** The list with the entry at `from` moved by one place; at the ends it stays. */
export function movedBy<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}
