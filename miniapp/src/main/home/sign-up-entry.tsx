import { goTo } from '../../platform/navigation';
import { useRoles } from '../../platform/roles';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';

/** The way to sign up, for everybody who hasn't done so and doesn't work here as something else. */
export function SignUpEntry() {
  const { grants } = useRoles();
  if (grants.length > 0) return null;
  return (
    <Box as="section" className="q-card q-sign-up" label="报名">
      <Box>
        <Box as="h2">还没有报名？</Box>
        <Box as="p" className="q-soft">
          大约 3 分钟，填完马上知道是否符合条件。
        </Box>
      </Box>
      <Button onTap={() => goTo('seeker/sign-up')}>现在报名</Button>
    </Box>
  );
}
