export type SheetColumns<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/**
 * Finds columns by their names, loosely: width, case, spaces, marks and notes in brackets don't count. A header that
 * equals a name wins; else one that contains a name counts if it is the only one. No column serves two keys.
 * @param header cells of the header row
 * @param names what each column may be called, by key
 * @returns the place of each column that was found, from 0
 */
export function findColumns<Key extends string>(
  header: readonly string[],
  names: Readonly<Record<Key, readonly string[]>>,
): SheetColumns<Key> {
  const cells = header.map(simplify);
  const keys = Object.keys(names) as Key[];
  const found: Partial<Record<Key, number>> = {};
  const taken = new Set<number>();
  const settle = (key: Key, column: number | undefined) => {
    if (column === undefined || found[key] !== undefined) return;
    found[key] = column;
    taken.add(column);
  };
  for (const key of keys) settle(key, equalTo(cells, names[key].map(simplify), taken));
  for (const key of keys) settle(key, onlyContaining(cells, names[key].map(simplify), taken));
  return found;
}

function equalTo(cells: readonly string[], names: readonly string[], taken: ReadonlySet<number>): number | undefined {
  for (const name of names) {
    const column = cells.findIndex((cell, index) => cell === name && !taken.has(index));
    if (column !== -1) return column;
  }
  return undefined;
}

function onlyContaining(
  cells: readonly string[],
  names: readonly string[],
  taken: ReadonlySet<number>,
): number | undefined {
  const columns = [...cells.keys()].filter(
    (index) => !taken.has(index) && names.some((name) => cells[index]?.includes(name)),
  );
  return columns.length === 1 ? columns[0] : undefined;
}

/** `＊ 公民身份号码（18位）：` → `公民身份号码`. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[\s*:·_\-/\\.、,"'“”]/g, '')
    .toLowerCase();
}
