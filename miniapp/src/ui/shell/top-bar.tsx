import type { PageName } from '../../platform/pages';

/** WeChat draws the bar at the top of a page itself. */
export function TopBar(_props: { tab?: PageName }) {
  return null;
}
