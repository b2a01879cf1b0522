import { hostNav } from '../../host/nav';
import { mentorNav } from '../../mentor/nav';
import { officerNav } from '../../officer/nav';
import type { NavEntry } from '../../platform/nav-entry';
import { goTo, pageUrl, usePagePath } from '../../platform/navigation';
import { Box } from '../dom/box';
import { Tap } from '../dom/tap';

const BY_PACKAGE: Readonly<Record<string, readonly NavEntry[]>> = {
  officer: officerNav,
  host: hostNav,
  mentor: mentorNav,
};

/** Left navigation of officers and hosts on wide windows: the ways into the pages of the same package. */
export function SideNav() {
  const here = usePagePath();
  const entries = BY_PACKAGE[here.split('/')[0] ?? ''] ?? [];
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
