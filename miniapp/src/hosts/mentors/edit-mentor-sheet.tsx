import { type Mentor, mentorRoutes, updateMentorSchema } from '@qihang/shared/hosts';
import { useSend } from '../../platform/query';
import { Form } from '../../ui/forms/form';
import { useForm } from '../../ui/forms/use-form';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { refreshIfChanged } from './mentor-failures';
import { MENTOR_LABELS, MentorFields } from './mentor-fields';
import { valuesOf } from './mentor-values';

/** Corrects a mentor. */
export function EditMentorSheet({ mentor, onClose }: { mentor: Mentor; onClose: () => void }) {
  const update = useSend(mentorRoutes.update, [mentorRoutes.list]);
  const form = useForm({
    schema: updateMentorSchema,
    initial: valuesOf(mentor),
    send: async (body) => {
      await update.mutateAsync({ params: { id: mentor.id }, body }).catch(refreshIfChanged);
      toast('已保存');
      onClose();
    },
  });
  const { values, errors, change } = form;
  return (
    <Sheet open title={`修改：${mentor.name}`} onClose={onClose}>
      <Form form={form} submitLabel="保存" busyText="正在保存…" labels={MENTOR_LABELS}>
        <MentorFields values={values} errors={errors} change={change} maskedPhone={mentor.maskedPhone} />
      </Form>
    </Sheet>
  );
}
