import type { Internship } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';

/** Asks the trainee to acknowledge the safety training, from the first day until it is done. */
export function SafetyTodo({ internship }: { internship: Internship }) {
  const { id, status, startsOn, safetyAcknowledgedAt } = internship;
  const isDue = status === 'active' && safetyAcknowledgedAt === null && startsOn <= shanghaiDate(new Date());
  if (!isDue) return null;
  return (
    <Card title="请确认安全培训">
      <Box as="p">上岗第一天先看安全要点，看完在这里确认，两分钟就好。</Box>
      <Button wide onTap={() => goTo('seeker/safety', { id })}>
        查看并确认
      </Button>
    </Card>
  );
}
