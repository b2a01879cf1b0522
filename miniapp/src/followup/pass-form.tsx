import { followUpRoutes, passCaseSchema } from '@qihang/shared/followup';
import { useGet } from '../platform/query';
import { Form } from '../ui/forms/form';
import { SelectField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { ErrorState, Skeleton } from '../ui/states';
import { toast } from '../ui/toast';
import type { CaseFormProps } from './case-form';
import { useCaseAct } from './use-case';

/** Passes a case on to a colleague, or back to all. */
export default function PassForm({ found, onClose }: CaseFormProps) {
  const params = { id: found.id };
  const { data, error, refetch } = useGet(followUpRoutes.colleagues, { params });
  const pass = useCaseAct(followUpRoutes.pass);
  const form = useForm({
    schema: passCaseSchema,
    initial: { revision: found.revision, officerId: null as string | null },
    send: async (body) => {
      await pass.mutateAsync({ params, body });
      toast('已转出');
      onClose();
    },
  });
  return (
    <Sheet open title="转给同事" onClose={onClose}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={2} />}
      {data && (
        <Form form={form} submitLabel="转出" labels={{ officerId: '转给谁' }}>
          <SelectField
            name="officerId"
            label="转给谁"
            placeholder="放回待办，由辖区内的经办人接手"
            value={form.values.officerId ?? ''}
            error={form.errors.officerId}
            onChange={(officerId) => form.change({ officerId: officerId || null })}
            options={data.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
      )}
    </Sheet>
  );
}
