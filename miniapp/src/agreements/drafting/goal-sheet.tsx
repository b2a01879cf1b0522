import { useState } from 'react';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/forms/choice';
import { Sheet } from '../../ui/sheet';

interface GoalSheetProps {
  /** First month is 0. */
  month: number;
  offered: readonly string[];
  onChoose: (goals: string[]) => void;
  onClose: () => void;
}

/** Lets the host put together a month's goals from the post's duties. */
export function GoalSheet({ month, offered, onChoose, onClose }: GoalSheetProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const options = offered.map((goal) => ({ value: goal, label: goal }));
  return (
    <Sheet open title={`第 ${month + 1} 个月的目标`} onClose={onClose}>
      <Choices name="goals" label="从岗位职责里选" options={options} value={chosen} onChange={setChosen} />
      <Button
        wide
        disabled={chosen.length === 0}
        onTap={() => onChoose(offered.filter((goal) => chosen.includes(goal)))}
      >
        {chosen.length === 0 ? '请先选择' : `加入 ${chosen.length} 项`}
      </Button>
    </Sheet>
  );
}
