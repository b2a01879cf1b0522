import { followUpRoutes, reopenCaseSchema } from '@qihang/shared/followup';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';
import type { CaseFormProps } from './case-form';
import { useCaseAct } from './use-case';

/** Takes a closed case up again. */
export default function ReopenForm({ found, onClose }: CaseFormProps) {
  const reopen = useCaseAct(followUpRoutes.reopen);
  const form = useForm({
    schema: reopenCaseSchema,
    initial: { revision: found.revision, words: '' },
    send: async (body) => {
      await reopen.mutateAsync({ params: { id: found.id }, body });
      toast('已重新跟进');
      onClose();
    },
  });
  return (
    <Sheet open title="重新跟进" onClose={onClose}>
      <Form form={form} submitLabel="重新跟进" labels={{ words: '原因' }}>
        <TextAreaField
          name="words"
          label="原因"
          hint="例如：试用期没有通过、联系上了"
          maxLength={500}
          value={form.values.words}
          error={form.errors.words}
          onChange={(words) => form.change({ words })}
        />
      </Form>
    </Sheet>
  );
}
