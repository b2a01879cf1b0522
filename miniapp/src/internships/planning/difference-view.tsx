import type { PlanDifference } from '@qihang/shared/internships';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';
import { goalText } from './plan-words';
import './plan.scss';

interface Line {
  readonly key: string;
  readonly month: number;
  readonly tag: '新增' | '修改' | '删除';
  readonly before?: string;
  readonly after?: string;
}

const TONES = { 新增: 'good', 修改: 'warn', 删除: 'bad' } as const;

/** What a proposal makes of the plan, month by month: every change says in words what it is, not by its colour alone. */
export function DifferenceView({ difference, label }: { difference: PlanDifference; label: string }) {
  return (
    <Box as="ul" className="q-list" label={label}>
      {linesOf(difference).map(({ key, month, tag, before, after }) => (
        <Box as="li" key={key} className="q-plan-change">
          <Box className="q-row">
            <Tag tone={TONES[tag]}>{tag}</Tag>
            <Box as="span" className="q-soft q-small">{`第${month}个月`}</Box>
          </Box>
          {before && <Box className="q-plan-gone">{`原来：${before}`}</Box>}
          {after && <Box>{tag === '修改' ? `改为：${after}` : after}</Box>}
        </Box>
      ))}
    </Box>
  );
}

/** As `新增2项，删除1项`. */
export function differenceText({ added, changed, removed }: PlanDifference): string {
  const parts: [string, number][] = [
    ['新增', added.length],
    ['修改', changed.length],
    ['删除', removed.length],
  ];
  const said = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word}${count}项`);
  return said.length === 0 ? '没有改动' : said.join('，');
}

function linesOf({ added, changed, removed }: PlanDifference): Line[] {
  const lines: Line[] = [
    ...changed.map(({ before, after }) => {
      const moved = before.month !== after.month;
      return {
        key: `changed-${before.id}`,
        month: after.month,
        tag: '修改' as const,
        before: moved ? `第${before.month}个月，${goalText(before)}` : goalText(before),
        after: moved ? `第${after.month}个月，${goalText(after)}` : goalText(after),
      };
    }),
    ...added.map((goal) => ({
      key: `added-${goal.month}-${goal.text}`,
      month: goal.month,
      tag: '新增' as const,
      after: goalText(goal),
    })),
    ...removed.map((goal) => ({
      key: `removed-${goal.id}`,
      month: goal.month,
      tag: '删除' as const,
      before: goalText(goal),
    })),
  ];
  return lines.sort((a, b) => a.month - b.month);
}
