import {
  type EvaluationResult,
  evaluationResultLabels,
  type InternshipEnding,
  internshipEndingRoutes,
  settleEvaluationSchema,
} from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { useEndingAct } from './use-ending';

const LABELS = { result: '最终结论', reason: '处理理由' };
const RESULTS = codesOf(evaluationResultLabels).map((value) => ({ value, label: evaluationResultLabels[value] }));

/** The officer decides on an evaluation that the trainee disagrees with. */
export function SettleEvaluation({ id, ending: { evaluations } }: { id: string; ending: InternshipEnding }) {
  const [latest] = evaluations;
  const { send } = useEndingAct(internshipEndingRoutes.settle, id);
  const initial: { revision: number; result: EvaluationResult | ''; reason: string } = {
    revision: latest?.number ?? 0,
    result: '',
    reason: '',
  };
  const form = useForm({
    schema: settleEvaluationSchema,
    initial,
    send: async (body) => {
      await send(body);
      toast('处理决定已提交');
    },
  });
  if (latest === undefined) return null;
  const { values, errors, change } = form;
  return (
    <Card title="处理鉴定的异议">
      <Facts
        rows={[
          ['鉴定结论', evaluationResultLabels[latest.result]],
          ['鉴定意见', latest.text],
          ['见习人员的理由', latest.answerText],
        ]}
      />
      <Form form={form} submitLabel="提交决定并办结" busyText="正在提交…" labels={LABELS}>
        <Choice
          name="result"
          label={LABELS.result}
          hint="可以维持，也可以改变。结论为不合格的，不出具见习证明。"
          options={RESULTS}
          grid
          value={values.result}
          error={errors.result}
          onChange={(result) => change({ result })}
        />
        <TextAreaField
          name="reason"
          label={LABELS.reason}
          hint="双方会看到，最多 500 字"
          maxLength={500}
          value={values.reason}
          error={errors.reason}
          onChange={(reason) => change({ reason })}
        />
      </Form>
    </Card>
  );
}
