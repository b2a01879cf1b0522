import { followUpRoutes, planStepSchema } from '@qihang/shared/followup';
import { Form } from '../ui/forms/form';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';
import type { CaseFormProps } from './case-form';
import { NEXT_STEP_LABELS, NextStepFields, stepErrors } from './next-step-fields';
import { useCaseAct } from './use-case';

/** Plans the next step, or puts it off. */
export default function NextStepForm({ found, onClose }: CaseFormProps) {
  const plan = useCaseAct(followUpRoutes.plan);
  const form = useForm({
    schema: planStepSchema,
    initial: { revision: found.revision, nextStep: { text: found.nextStep ?? '', on: found.dueOn ?? '' } },
    send: async (body) => {
      await plan.mutateAsync({ params: { id: found.id }, body });
      toast('已调整');
      onClose();
    },
  });
  return (
    <Sheet open title="调整下一步" onClose={onClose}>
      <Form form={form} submitLabel="保存" labels={NEXT_STEP_LABELS}>
        <NextStepFields
          value={form.values.nextStep}
          errors={stepErrors(form.errors)}
          onChange={(nextStep) => form.change({ nextStep })}
        />
      </Form>
    </Sheet>
  );
}
