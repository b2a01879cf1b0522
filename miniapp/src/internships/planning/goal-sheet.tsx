import { goalInputSchema } from '@qihang/shared/internships';
import { z } from 'zod';
import { Form } from '../../ui/forms/form';
import { SelectField, TextAreaField, TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { Sheet } from '../../ui/sheet';
import type { DraftGoal } from './plan-draft';

const goalFormSchema = goalInputSchema
  .omit({ id: true })
  .extend({ month: z.coerce.number().int().min(1, '请选择月份') });
const LABELS = { month: '月份', text: '目标', skill: '评价的技能' };

interface GoalSheetProps {
  goal: DraftGoal;
  isNew: boolean;
  months: number;
  onSave: (goal: DraftGoal) => void;
  onClose: () => void;
}

/** One goal: what is to be learned, in which month, and what is rated. */
export function GoalSheet({ goal, isNew, months, onSave, onClose }: GoalSheetProps) {
  const form = useForm({
    schema: goalFormSchema,
    initial: { month: String(goal.month), text: goal.text, skill: goal.skill },
    send: async (value) => onSave({ ...goal, ...value }),
  });
  const { values, errors, change } = form;
  const options = Array.from({ length: Math.max(months, goal.month) }, (_, index) => ({
    value: String(index + 1),
    label: `第${index + 1}个月`,
  }));
  return (
    <Sheet open title={isNew ? '添加目标' : '修改目标'} onClose={onClose}>
      <Form form={form} submitLabel="确定" labels={LABELS}>
        <TextAreaField
          name="text"
          label={LABELS.text}
          hint="这个月要学会什么、完成什么，最多 200 字"
          rows={3}
          maxLength={200}
          value={values.text}
          error={errors.text}
          onChange={(text) => change({ text })}
        />
        <TextField
          name="skill"
          label={LABELS.skill}
          hint="写了就会在带教记录里评分，比如“凭证整理”"
          optional
          maxLength={40}
          value={values.skill}
          error={errors.skill}
          onChange={(skill) => change({ skill })}
        />
        <SelectField
          name="month"
          label={LABELS.month}
          options={options}
          value={values.month}
          error={errors.month}
          onChange={(month) => change({ month })}
        />
      </Form>
    </Sheet>
  );
}
