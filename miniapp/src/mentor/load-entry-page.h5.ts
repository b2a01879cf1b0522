/**
 * Loads the page on which mentors write, because it is wanted without a network, and a browser otherwise loads a page only when
 * it opens. This file has to be part of the app's own script: from anywhere else the page's styles would be another file.
 */
export function loadEntryPage(): void {
  // without a network there is nothing to do but to wait for the next occasion
  void import('./entry/index').catch(() => undefined);
}
