import { type Agreement, agreementPaperRoutes, decidePaperSchema } from '@qihang/shared/agreements';
import { dateSchema, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { StepUpForm } from '../../identity/step-up-form';
import { failedWith } from '../../platform/failure';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { useAgreementAct } from '../use-agreement';
import { PaperScans } from './paper-scans';

const LABELS = { decision: '核验结果', signedOn: '纸上的签订日期', reason: '核验情况' };
const DECISIONS = [
  { value: 'confirm', label: '核验通过', hint: '各方签字盖章齐全，内容与协议一致；协议随即生效' },
  { value: 'return', label: '退回重新上传', hint: '缺签字、缺页、看不清或者内容不一致' },
] as const;
type Decision = (typeof DECISIONS)[number]['value'];

const schema = z
  .object({
    decision: z.enum(['confirm', 'return'], '请选择核验结果'),
    signedOn: z.union([z.literal(''), dateSchema]),
    reason: decidePaperSchema.shape.reason,
  })
  .refine(({ decision, signedOn }) => decision === 'return' || signedOn !== '', {
    path: ['signedOn'],
    message: '请填写纸上的签订日期',
  })
  .transform(({ decision, signedOn, reason }) =>
    decision === 'confirm' ? { decision, signedOn, reason } : { decision, reason },
  );

const INITIAL: { decision: Decision | ''; signedOn: string; reason: string } = {
  decision: '',
  signedOn: '',
  reason: '',
};

/** The officer looks at what was uploaded and confirms the signed paper or returns it, after proving identity anew. */
export function DecidePaper({ agreement }: { agreement: Agreement }) {
  const { id } = agreement;
  const { act } = useAgreementAct(agreementPaperRoutes.decidePaper);
  const [proving, setProving] = useState(false);
  const form = useForm({
    schema,
    initial: INITIAL,
    send: async (body) => {
      try {
        await act({ params: { id }, body: { ...body, fileHash: agreement.paper?.fileHash } });
        toast(body.decision === 'confirm' ? '已核验通过' : '已退回');
      } catch (error) {
        if (!failedWith(error, 'http/step-up-needed')) throw error;
        setProving(true);
      }
    },
  });
  const { values, errors, change } = form;
  const again = () => {
    setProving(false);
    void form.submit();
  };
  return (
    <Card title="核验纸质协议">
      <PaperScans agreement={agreement} />
      {proving ? (
        <StepUpForm before="提交核验结果" onDone={again} />
      ) : (
        <Form form={form} submitLabel="提交核验结果" busyText="正在提交…" labels={LABELS}>
          <Choice
            name="decision"
            label={LABELS.decision}
            options={DECISIONS}
            value={values.decision}
            error={errors.decision}
            onChange={(decision) => change({ decision })}
          />
          {values.decision === 'confirm' && (
            <DateField
              name="signedOn"
              label={LABELS.signedOn}
              hint="以最后一方签字的日期为准"
              max={shanghaiDate(new Date())}
              value={values.signedOn}
              error={errors.signedOn}
              onChange={(signedOn) => change({ signedOn })}
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
      )}
    </Card>
  );
}
