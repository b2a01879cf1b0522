import {
  type LeavingReason,
  leavingReasonLabels,
  type Retention,
  type RetentionSide,
  retentionAnswerSchema,
  retentionRoutes,
} from '@qihang/shared/followup';
import { shanghaiDate } from '@qihang/shared/platform';
import { useSend } from '../platform/query';
import { Choice } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { DateField, TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';

interface RetentionFormProps {
  retention: Retention;
  side: RetentionSide;
  onClose: () => void;
}

const REASONS = (Object.keys(leavingReasonLabels) as LeavingReason[]).map((value) => ({
  value,
  label: leavingReasonLabels[value],
}));

/** Says whether the trainee is still employed today, or left. */
export default function RetentionForm({ retention, side, onClose }: RetentionFormProps) {
  const answer = useSend(retentionRoutes.answer, [retentionRoutes.get, retentionRoutes.due]);
  const today = shanghaiDate(new Date());
  const form = useForm({
    schema: retentionAnswerSchema,
    initial: {
      revision: retention.revision,
      isEmployed: null as boolean | null,
      leftOn: null as string | null,
      reason: null as LeavingReason | null,
      words: '',
    },
    send: async (body) => {
      await answer.mutateAsync({ params: { id: retention.internshipId }, body });
      toast('已登记');
      onClose();
    },
  });
  const { values, errors, change } = form;
  const chosen = values.isEmployed === null ? '' : values.isEmployed ? 'employed' : 'left';
  return (
    <Sheet open title="登记是否在岗" onClose={onClose}>
      <Form
        form={form}
        submitLabel="提交"
        labels={{ isEmployed: '现在的情况', leftOn: '离开的日期', reason: '离开的原因', words: '说明' }}
      >
        <Choice
          name="isEmployed"
          label="现在的情况"
          value={chosen}
          error={errors.isEmployed}
          onChange={(state) => change({ isEmployed: state === 'employed', leftOn: null, reason: null })}
          options={[
            { value: 'employed', label: '仍在岗' },
            { value: 'left', label: '已离开' },
          ]}
        />
        {chosen === 'left' && (
          <>
            <DateField
              name="leftOn"
              label="离开的日期"
              hint="最后一个工作日"
              max={today}
              value={values.leftOn ?? ''}
              error={errors.leftOn}
              onChange={(leftOn) => change({ leftOn: leftOn || null })}
            />
            <Choice
              name="reason"
              label="离开的原因"
              value={values.reason ?? ''}
              error={errors.reason}
              onChange={(reason) => change({ reason })}
              options={REASONS}
            />
          </>
        )}
        <TextAreaField
          name="words"
          label="说明"
          hint={side === 'officer' ? '例如：查过社保缴费记录' : '人社部门会看到'}
          optional
          maxLength={500}
          value={values.words}
          error={errors.words}
          onChange={(words) => change({ words })}
        />
      </Form>
    </Sheet>
  );
}
