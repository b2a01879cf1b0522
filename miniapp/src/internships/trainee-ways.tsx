import { goTo } from '../platform/navigation';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';

/** The ways that a trainee always has, whatever else there is to do: at the lower edge, however far the page is read. */
export function TraineeWays({ internshipId: id }: { internshipId: string }) {
  return (
    <Box className="q-bottom-bar">
      <Box className="q-row" role="group" label="常用">
        <Button look="plain" onTap={() => goTo('seeker/leave', { id })}>
          请假
        </Button>
        <Button look="plain" onTap={() => goTo('seeker/help', { id })}>
          求助
        </Button>
      </Box>
    </Box>
  );
}
