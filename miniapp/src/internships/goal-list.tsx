import type { Internship } from '@qihang/shared/internships';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';

/** The plan in force, month by month. */
export function GoalList({ goals }: { goals: Internship['goals'] }) {
  const months = [...new Set(goals.map(({ month }) => month))].sort((a, b) => a - b);
  return (
    <Card title="见习计划">
      {months.map((month) => (
        <Box key={month} className="q-stack-s">
          <Box as="h3">{`第${month}个月`}</Box>
          <Box as="ul" className="q-list">
            {goals
              .filter((goal) => goal.month === month)
              .map(({ id, text, skill }) => (
                <Box as="li" key={id}>
                  {skill ? `${text}（${skill}）` : text}
                </Box>
              ))}
          </Box>
        </Box>
      ))}
    </Card>
  );
}
