import type { Role } from '@qihang/shared/platform';
import { hostNav } from '../host/nav';
import { mentorNav } from '../mentor/nav';
import { officerNav } from '../officer/nav';
import type { NavEntry } from '../platform/nav-entry';
import { useRoles } from '../platform/roles';
import { seekerNav } from '../seeker/nav';
import { CardLink } from '../ui/card';
import { Box } from '../ui/dom/box';

const SIGN_UP: readonly NavEntry[] = [
  { page: 'seeker/sign-up', name: '报名见习', hint: '大约 3 分钟，填完马上知道是否符合条件' },
];

const ENTRIES: Readonly<Record<Role, readonly NavEntry[]>> = {
  seeker: seekerNav,
  'host-agent': hostNav,
  mentor: mentorNav,
  officer: officerNav,
  system: [],
};

/** The ways into the pages of the active role. */
export function RoleEntries() {
  const { active } = useRoles();
  const entries = active ? ENTRIES[active.role] : SIGN_UP;
  return (
    <Box as="ul" className="q-list" label="我可以办理">
      {entries.map(({ page, name, hint }) => (
        <Box as="li" key={page}>
          <CardLink page={page}>
            <Box as="h2">{name}</Box>
            {hint && <Box className="q-soft">{hint}</Box>}
          </CardLink>
        </Box>
      ))}
    </Box>
  );
}
