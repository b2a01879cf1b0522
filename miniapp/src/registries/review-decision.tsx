import { type RegistryReview, registryRoutes, reviewDecisionSchema } from '@qihang/shared/registries';
import { useSend } from '../platform/query';
import { Choice } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';

interface ReviewDecisionProps {
  review: RegistryReview;
  onClose: () => void;
  onDecided: () => void;
}

const LABELS = { decision: '核实结果', reason: '核实依据' };

/** Settles one review; the reason is kept in the audit log. */
export function ReviewDecision({ review, onClose, onDecided }: ReviewDecisionProps) {
  const decide = useSend(registryRoutes.decideReview, [registryRoutes.reviews]);
  const initial: { decision: 'same-person' | 'other-person' | ''; reason: string } = { decision: '', reason: '' };
  const form = useForm({
    schema: reviewDecisionSchema,
    initial,
    send: async (body) => {
      await decide.mutateAsync({ params: { id: review.id }, body });
      toast('已记录核实结果');
      onDecided();
    },
  });
  const { values, errors, change } = form;
  return (
    <Sheet open title={`核实 ${review.seekerMaskedName}`} onClose={onClose}>
      <Form form={form} submitLabel="提交" labels={LABELS}>
        <Choice
          name="decision"
          label={LABELS.decision}
          value={values.decision}
          error={errors.decision}
          onChange={(decision) => change({ decision })}
          options={[
            { value: 'same-person', label: '是同一个人', hint: '例如改过名字，已看过证件；将加上困难标识' },
            { value: 'other-person', label: '不是同一个人', hint: '名单有误，不加标识' },
          ]}
        />
        <TextAreaField
          name="reason"
          label={LABELS.reason}
          hint="例如：电话核实并查看户口簿曾用名页"
          value={values.reason}
          error={errors.reason}
          onChange={(reason) => change({ reason })}
        />
      </Form>
    </Sheet>
  );
}
