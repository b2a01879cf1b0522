import { type FollowUpCase, followUpRoutes, revealPersonSchema } from '@qihang/shared/followup';
import { useState } from 'react';
import { StepUpForm } from '../identity/step-up-form';
import { failedWith } from '../platform/failure';
import { useSend } from '../platform/query';
import { Facts } from '../ui/facts';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';

/** Shows whom to call, for a stated reason that is kept in the audit log. */
export function RevealPerson({ found, onClose }: { found: FollowUpCase; onClose: () => void }) {
  const reveal = useSend(followUpRoutes.reveal);
  const [proving, setProving] = useState(false);
  const form = useForm({
    schema: revealPersonSchema,
    initial: { reason: '' },
    send: async (body) => {
      await reveal.mutateAsync({ params: { id: found.id }, body }).catch((error: unknown) => {
        if (!failedWith(error, 'http/step-up-needed')) throw error;
        setProving(true);
      });
    },
  });
  const proved = () => {
    setProving(false);
    void form.submit();
  };
  return (
    <Sheet open title={`查看 ${found.maskedName} 的姓名和电话`} onClose={onClose}>
      {reveal.data ? (
        <Facts
          rows={[
            ['姓名', reveal.data.name],
            ['手机号', reveal.data.phone],
          ]}
        />
      ) : proving ? (
        <StepUpForm before="查看姓名和电话" onDone={proved} />
      ) : (
        <Form form={form} submitLabel="查看" labels={{ reason: '查看事由' }}>
          <TextAreaField
            name="reason"
            label="查看事由"
            hint="会记入审计日志，例如：电话回访就业意向"
            value={form.values.reason}
            error={form.errors.reason}
            onChange={(reason) => form.change({ reason })}
          />
        </Form>
      )}
    </Sheet>
  );
}
