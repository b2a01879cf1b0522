import { mentorRoutes, newMentorSchema } from '@qihang/shared/hosts';
import { useSend } from '../../platform/query';
import { Form } from '../../ui/forms/form';
import { SelectField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { MENTOR_LABELS, MentorFields } from './mentor-fields';
import { newValues } from './mentor-values';
import type { AgentHost } from './own-hosts';

interface AddMentorSheetProps {
  /** Hosts that the person acts for; the first is chosen. */
  hosts: readonly AgentHost[];
  onClose: () => void;
}

/** Asks for a new mentor. */
export function AddMentorSheet({ hosts, onClose }: AddMentorSheetProps) {
  const add = useSend(mentorRoutes.add, [mentorRoutes.list]);
  const form = useForm({
    schema: newMentorSchema,
    initial: newValues(hosts[0]?.id ?? ''),
    send: async (body) => {
      await add.mutateAsync({ body });
      toast('已添加');
      onClose();
    },
  });
  const { values, errors, change } = form;
  return (
    <Sheet open title="添加带教老师" onClose={onClose}>
      <Form form={form} submitLabel="添加" busyText="正在添加…" labels={MENTOR_LABELS}>
        {hosts.length > 1 && (
          <SelectField
            name="hostId"
            label={MENTOR_LABELS.hostId}
            options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.hostId}
            error={errors.hostId}
            onChange={(hostId) => change({ hostId })}
          />
        )}
        <MentorFields values={values} errors={errors} change={change} />
      </Form>
    </Sheet>
  );
}
