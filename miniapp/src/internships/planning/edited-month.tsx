import type { KeptGoal } from '@qihang/shared/internships';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import type { DraftGoal } from './plan-draft';
import { goalText } from './plan-words';

interface EditedMonthProps {
  month: number;
  goals: readonly DraftGoal[];
  /** Goals of the plan in force that are left out. */
  gone: readonly KeptGoal[];
  onAdd: () => void;
  onEdit: (goal: DraftGoal) => void;
  onRemove: (goal: DraftGoal) => void;
  onRestore: (goal: KeptGoal) => void;
}

/** The goals of a month while the plan is being edited. */
export function EditedMonth({ month, goals, gone, onAdd, onEdit, onRemove, onRestore }: EditedMonthProps) {
  return (
    <Box as="section" className="q-stack-s" label={`第${month}个月`}>
      <Box as="h3">{`第${month}个月`}</Box>
      {goals.map((goal) => (
        <Box key={goal.key} className="q-plan-edit">
          <Box>{goalText(goal)}</Box>
          <Box className="q-row">
            <Tap className="q-link" label={`修改：${goal.text}`} onTap={() => onEdit(goal)}>
              修改
            </Tap>
            <Tap className="q-link" label={`删除：${goal.text}`} onTap={() => onRemove(goal)}>
              删除
            </Tap>
          </Box>
        </Box>
      ))}
      {gone.map((goal) => (
        <Box key={goal.id} className="q-plan-edit">
          <Box className="q-plan-gone">{goalText(goal)}</Box>
          <Tap className="q-link" label={`恢复：${goal.text}`} onTap={() => onRestore(goal)}>
            恢复
          </Tap>
        </Box>
      ))}
      <Tap className="q-link" label={`第${month}个月添加目标`} onTap={onAdd}>
        添加目标
      </Tap>
    </Box>
  );
}
