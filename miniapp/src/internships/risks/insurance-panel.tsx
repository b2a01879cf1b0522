import { type InternshipInsurance, internshipRiskRoutes, recordInsuranceSchema } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { failedWith } from '../../platform/failure';
import { useGet, useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { DateField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { ErrorState, Skeleton } from '../../ui/states';
import { toast } from '../../ui/toast';

/** Until when the trainee is insured; host and officer record another day. */
export function InsurancePanel({ id }: { id: string }) {
  const { data, error, refetch } = useGet(internshipRiskRoutes.insurance, { params: { id } }, { staleMs: 0 });
  const [editing, setEditing] = useState(false);
  if (failedWith(error, 'internships/not-found')) return null;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} />;
  const { insuredUntil, endsOn } = data;
  return (
    <Card title="意外伤害保险">
      <Box>
        {insuredUntil === null
          ? `没有登记到期日，按协议从第一天保到最后一天（${formatChineseDate(endsOn)}）。`
          : `保到${formatChineseDate(insuredUntil)}。${insuredUntil < endsOn ? '比见习结束得早，到期前要续保。' : ''}`}
      </Box>
      {editing ? (
        <InsuranceForm id={id} insurance={data} onDone={() => setEditing(false)} />
      ) : (
        <Button look="plain" onTap={() => setEditing(true)}>
          {insuredUntil === null ? '登记保险到期日' : '修改保险到期日'}
        </Button>
      )}
    </Card>
  );
}

interface InsuranceFormProps {
  id: string;
  insurance: InternshipInsurance;
  onDone: () => void;
}

function InsuranceForm({ id, insurance: { insuredUntil, startsOn }, onDone }: InsuranceFormProps) {
  const send = useSend(internshipRiskRoutes.recordInsurance, [
    internshipRiskRoutes.insurance,
    internshipRiskRoutes.of,
    internshipRiskRoutes.list,
  ]);
  const form = useForm({
    schema: recordInsuranceSchema,
    initial: { insuredUntil: insuredUntil ?? '', before: insuredUntil },
    send: async (body) => {
      await send.mutateAsync({ params: { id }, body });
      toast('已登记');
      onDone();
    },
  });
  return (
    <Form
      form={form}
      submitLabel="保存"
      labels={{ insuredUntil: '保险到期日' }}
      after={
        <Button look="plain" onTap={onDone}>
          取消
        </Button>
      }
    >
      <DateField
        name="insuredUntil"
        label="保险到期日"
        hint="保险单上写的最后一天"
        min={startsOn}
        value={form.values.insuredUntil}
        error={form.errors.insuredUntil}
        onChange={(value) => form.change({ insuredUntil: value })}
      />
    </Form>
  );
}
