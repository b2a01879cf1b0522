import { type LedgerRow, revealSchema, seekerRoutes } from '@qihang/shared/seekers';
import { useState } from 'react';
import { StepUpForm } from '../identity/step-up-form';
import { failedWith } from '../platform/failure';
import { useSend } from '../platform/query';
import { Facts } from '../ui/facts';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';

/** Shows the unmasked number and phone of one seeker, for a stated reason that is kept in the audit log. */
export function RevealSeeker({ row, onClose }: { row: LedgerRow; onClose: () => void }) {
  const reveal = useSend(seekerRoutes.reveal);
  const [proving, setProving] = useState(false);
  const form = useForm({
    schema: revealSchema,
    initial: { reason: '' },
    send: async (body) => {
      await reveal.mutateAsync({ params: { id: row.id }, body }).catch((error: unknown) => {
        if (!failedWith(error, 'http/step-up-needed')) throw error;
        setProving(true);
      });
    },
  });
  const shown = reveal.data;
  return (
    <Sheet open title={`查看 ${row.maskedName} 的完整信息`} onClose={onClose}>
      {shown ? (
        <Facts
          rows={[
            ['姓名', shown.name],
            ['身份证号码', shown.citizenNumber],
            ['手机号', shown.phone],
          ]}
        />
      ) : proving ? (
        <StepUpForm
          onDone={() => {
            setProving(false);
            void form.submit();
          }}
        />
      ) : (
        <Form form={form} submitLabel="查看" labels={{ reason: '查看事由' }}>
          <TextAreaField
            name="reason"
            label="查看事由"
            hint="会记入审计日志，例如：电话通知面试"
            value={form.values.reason}
            error={form.errors.reason}
            onChange={(reason) => form.change({ reason })}
          />
        </Form>
      )}
    </Sheet>
  );
}
