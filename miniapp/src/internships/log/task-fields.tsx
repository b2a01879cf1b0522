import type { MentorTask } from '@qihang/shared/internships';
import { TextAreaField } from '../../ui/forms/text-fields';
import { Chips } from './chips';
import type { EntryDraft, GoalTask } from './entry-draft';

interface TaskFieldsProps {
  /** What the plan offers. */
  goals: MentorTask['goals'];
  chosen: readonly GoalTask[];
  /** Other work, one a line. */
  others: string;
  error?: string;
  onChange: (patch: Partial<Pick<EntryDraft, 'goals' | 'otherTasks'>>) => void;
}

/** What the trainee has done: goals of the plan by one tap each, anything else in words. */
export function TaskFields({ goals, chosen, others, error, onChange }: TaskFieldsProps) {
  const offered = goals.map(({ id, text }): GoalTask => ({ goalId: id, text }));
  // what was chosen before and is no goal of this month shows as well
  const all = [...offered, ...chosen.filter(({ goalId }) => !goals.some(({ id }) => id === goalId))];
  const toggle = (id: string) => {
    const isChosen = chosen.some(({ goalId }) => goalId === id);
    const next = isChosen
      ? chosen.filter(({ goalId }) => goalId !== id)
      : [...chosen, ...all.filter(({ goalId }) => goalId === id)];
    onChange({ goals: next });
  };
  return (
    <>
      <Chips
        name="tasks"
        label="工作内容"
        hint="点选计划里的目标，或者在下面写"
        error={error}
        options={all.map(({ goalId, text }) => ({ value: goalId, label: text }))}
        chosen={chosen.map(({ goalId }) => goalId)}
        onToggle={toggle}
      />
      <TextAreaField
        name="otherTasks"
        label="其他工作"
        hint="每行一项，可以用键盘的语音输入"
        optional
        rows={2}
        value={others}
        onChange={(otherTasks) => onChange({ otherTasks })}
      />
    </>
  );
}
