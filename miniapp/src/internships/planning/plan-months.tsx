import { inMonths } from '@qihang/shared/internships';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';
import { goalText } from './plan-words';
import './plan.scss';

interface PlanMonthsProps {
  goals: readonly {
    readonly id: string | null;
    readonly month: number;
    readonly text: string;
    readonly skill: string;
  }[];
  /** The month that runs. */
  present?: number | null;
}

/** Goals month by month; the month that runs stands out. */
export function PlanMonths({ goals, present = null }: PlanMonthsProps) {
  const sorted = inMonths(goals);
  const months = [...new Set(sorted.map(({ month }) => month))];
  return (
    <>
      {months.map((month) => (
        <Box key={month} className="q-stack-s">
          <Box className="q-row">
            <Box as="h3">{`第${month}个月`}</Box>
            {month === present && <Tag tone="brand">本月</Tag>}
          </Box>
          <Box as="ul" className="q-plan-goals">
            {sorted
              .filter((goal) => goal.month === month)
              .map((goal) => (
                <Box as="li" key={goal.id ?? goal.text} className="q-plan-goal">
                  {goalText(goal)}
                </Box>
              ))}
          </Box>
        </Box>
      ))}
    </>
  );
}
