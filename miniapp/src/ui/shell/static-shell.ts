/** The mini-program has no static shell. */
export function removeShell(): void {}
