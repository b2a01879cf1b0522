import {
  type Agreement,
  agreementChangeRoutes,
  decideEndSchema,
  type EarlyEnd,
  earlyEndReasonLabels,
} from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import { z } from 'zod';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { partyName } from '../party-names';
import { useAgreementAct } from '../use-agreement';

const LABELS = { decision: '处理决定', lastDay: '见习最后一天', reason: '处理理由' };
const DECISIONS = [
  { value: 'end', label: '提前终止', hint: '协议到最后一天为止' },
  { value: 'continue', label: '继续履行', hint: '协议按原来的期限继续' },
] as const;
type Decision = (typeof DECISIONS)[number]['value'];

const schema = z
  .object({
    decision: z.enum(['end', 'continue'], '请选择处理决定'),
    lastDay: z.string(),
    reason: decideEndSchema.shape.reason,
  })
  .refine(({ decision, lastDay }) => decision === 'continue' || lastDay !== '', {
    path: ['lastDay'],
    message: '请填写见习最后一天',
  })
  .transform(({ decision, lastDay, reason }) =>
    decision === 'end' ? { decision, lastDay, reason } : { decision, reason },
  );

/** The first day of the internship, or the day asked for where that lies before: then it never begins. */
function earliestDay({ startsOn }: Agreement, { lastDay }: EarlyEnd): string {
  return startsOn !== null && startsOn < lastDay ? startsOn : lastDay;
}

/** The officer decides on an early end that the other side objects to. */
export function DecideEnd({ agreement, earlyEnd }: { agreement: Agreement; earlyEnd: EarlyEnd }) {
  const { act } = useAgreementAct(agreementChangeRoutes.decideEnd);
  const initial: { decision: Decision | ''; lastDay: string; reason: string } = {
    decision: '',
    lastDay: earlyEnd.lastDay,
    reason: '',
  };
  const form = useForm({
    schema,
    initial,
    send: async (body) => {
      await act({ params: { id: agreement.id }, body });
      toast('处理决定已提交');
    },
  });
  const { values, errors, change } = form;
  const asked = partyName(earlyEnd.by, 'bureau');
  const objected = partyName(earlyEnd.by === 'host' ? 'trainee' : 'host', 'bureau');
  return (
    <Card title="处理提前终止的异议">
      <Facts
        rows={[
          [`${asked}申请`, `${earlyEndReasonLabels[earlyEnd.reasonCode]}：${earlyEnd.text}`],
          [`${objected}答复`, earlyEnd.answer ?? '没有写明理由'],
          ['最后一天', formatChineseDate(earlyEnd.lastDay)],
        ]}
      />
      <Form form={form} submitLabel="提交决定" busyText="正在提交…" labels={LABELS}>
        <Choice
          name="decision"
          label={LABELS.decision}
          options={DECISIONS}
          value={values.decision}
          error={errors.decision}
          onChange={(decision) => change({ decision })}
        />
        {values.decision === 'end' && (
          <DateField
            name="lastDay"
            label={LABELS.lastDay}
            hint="先填的是申请的日期"
            min={earliestDay(agreement, earlyEnd)}
            max={agreement.endsOn ?? undefined}
            value={values.lastDay}
            error={errors.lastDay}
            onChange={(lastDay) => change({ lastDay })}
          />
        )}
        <TextAreaField
          name="reason"
          label={LABELS.reason}
          hint="双方会看到，最多 200 字"
          maxLength={200}
          value={values.reason}
          error={errors.reason}
          onChange={(reason) => change({ reason })}
        />
      </Form>
    </Card>
  );
}
