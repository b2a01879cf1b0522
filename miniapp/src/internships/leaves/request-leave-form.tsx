import {
  checkLeave,
  INTERNSHIP_POLICY,
  type Internship,
  internshipLeaveRoutes,
  LEAVE_KINDS,
  type LeaveKind,
  leaveKindLabels,
  requestLeaveSchema,
} from '@qihang/shared/internships';
import { addDays, shanghaiDate, valueOn } from '@qihang/shared/platform';
import { z } from 'zod';
import { useSend } from '../../platform/query';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';

const LABELS = { kind: '请假类型', from: '第一天', to: '最后一天', reason: '原因' };
const KINDS = LEAVE_KINDS.map((value) => ({ value, label: leaveKindLabels[value] }));
const EMPTY = { kind: '' as LeaveKind | '', from: '', to: '', reason: '' };

/** Asks for leave; days are whole days. */
export function RequestLeaveForm({ internship }: { internship: Internship }) {
  const { id, startsOn, endsOn } = internship;
  const today = shanghaiDate(new Date());
  const policy = valueOn(INTERNSHIP_POLICY, today);
  const send = useSend(internshipLeaveRoutes.request, [internshipLeaveRoutes.list]);
  const form = useForm({
    schema: requestLeaveSchema
      .extend({ from: z.string().min(1, '请选择第一天'), to: z.string().min(1, '请选择最后一天') })
      .superRefine((asked, context) => {
        // which days are taken the server knows
        for (const { path, message } of checkLeave(asked, { startsOn, endsOn, standing: [] }, policy, today)) {
          context.addIssue({ code: 'custom', path: [path], message });
        }
      }),
    initial: EMPTY,
    send: async (body) => {
      await send.mutateAsync({ params: { id }, body });
      form.setValues(EMPTY);
      toast('已提交，等待答复');
    },
  });
  const { values, errors, change } = form;
  const earliest = addDays(today, -policy.lateLeaveDays);
  const min = [startsOn, earliest].sort()[1];
  const isIll = values.kind === 'illness';
  return (
    <Form form={form} submitLabel="提交申请" labels={LABELS}>
      <Choice
        name="kind"
        label={LABELS.kind}
        options={KINDS}
        grid
        value={values.kind}
        error={errors.kind}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        name="from"
        label={LABELS.from}
        min={min}
        max={endsOn}
        value={values.from}
        error={errors.from}
        onChange={(from) => change(values.to === '' || values.to < from ? { from, to: from } : { from })}
      />
      <DateField
        name="to"
        label={LABELS.to}
        hint={`只请一天就和第一天一样；一次最多 ${policy.longestLeaveDays} 天`}
        min={values.from || min}
        max={endsOn}
        value={values.to}
        error={errors.to}
        onChange={(to) => change({ to })}
      />
      <TextAreaField
        name="reason"
        label={LABELS.reason}
        hint={isIll ? '可以不写病情；带教老师和单位会看到' : '带教老师和单位会看到，最多 300 字'}
        optional={isIll}
        rows={3}
        maxLength={300}
        value={values.reason}
        error={errors.reason}
        onChange={(reason) => change({ reason })}
      />
    </Form>
  );
}
