import type { NavEntry } from '../platform/nav-entry';

/** The ways into these pages, as the left navigation and the page 我的 show them. */
export const seekerNav: readonly NavEntry[] = [
  { page: 'seeker/applications', name: '我的投递', hint: '看进度、答复单位' },
];
