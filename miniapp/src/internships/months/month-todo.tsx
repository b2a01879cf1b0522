import { internshipMonthRoutes } from '@qihang/shared/internships';
import { goTo } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { daysOfMonthText } from './month-words';

/** Asks the trainee for the word on each month that waits for it; the list below reads the same reply. */
export function MonthTodo({ internshipId: id }: { internshipId: string }) {
  const { data } = useGet(internshipMonthRoutes.list, { params: { id } }, { staleMs: 0 });
  const waiting = data?.items.filter(({ status }) => status === 'submitted') ?? [];
  return waiting.map((month) => (
    <Card key={month.number} title={`请确认第${month.number}个月`}>
      <Box as="p">{`${daysOfMonthText(month)}的考勤和补助，看看对不对；不对可以提出异议。`}</Box>
      <Button wide onTap={() => goTo('seeker/month', { id, number: month.number })}>
        {`确认第${month.number}个月`}
      </Button>
    </Card>
  ));
}
