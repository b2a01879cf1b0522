/** A mini-program has all pages of a package on the phone once the package was opened. */
export function loadEntryPage(): void {}
