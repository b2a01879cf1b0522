import { hostNav } from '../../host/nav';
import { officerNav } from '../../officer/nav';
import type { NavEntry } from '../../platform/nav-entry';
import { goTo, pageUrl, usePagePath } from '../../platform/navigation';
import { useRoles } from '../../platform/roles';
import { Box } from '../dom/box';
import { Tap } from '../dom/tap';

const NONE: readonly NavEntry[] = [];

/** Left navigation of officers and hosts on wide windows. */
export function SideNav() {
  const { active } = useRoles();
  const here = usePagePath();
  const entries = active?.role === 'officer' ? officerNav : active?.role === 'host-agent' ? hostNav : NONE;
  return (
    <Box as="nav" className="q-side" label="工作台导航">
      {entries.map(({ page, name }) => (
        <Tap key={page} href={pageUrl(page)} onTap={() => goTo(page)} current={here === page}>
          {name}
        </Tap>
      ))}
    </Box>
  );
}
