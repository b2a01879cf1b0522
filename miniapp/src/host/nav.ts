import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const hostNav: readonly NavEntry[] = [];
