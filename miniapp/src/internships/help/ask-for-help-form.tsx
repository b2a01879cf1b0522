import { askForHelpSchema, type HelpSummary, internshipHelpRoutes } from '@qihang/shared/internships';
import { useState } from 'react';
import { goTo } from '../../platform/navigation';
import { useSend } from '../../platform/query';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { UploadedPhotos } from '../photos/uploaded-photos';
import { TOPICS } from './help-words';

const LABELS = { topic: '遇到什么问题', words: '说说情况', photoIds: '照片' };
const EMPTY = { topic: '' as HelpSummary['topic'] | '', words: '' };

/** Asks the bureau for help. */
export function AskForHelpForm({ internshipId }: { internshipId: string }) {
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useSend(internshipHelpRoutes.ask, [internshipHelpRoutes.of]);
  const form = useForm({
    schema: askForHelpSchema,
    initial: EMPTY,
    send: async ({ topic, words }) => {
      const body = { topic, words, photoIds: photos };
      const { id } = await send.mutateAsync({ params: { id: internshipId }, body });
      form.setValues(EMPTY);
      setPhotos([]);
      toast('已提交给人社部门');
      goTo('seeker/help-request', { id });
    },
  });
  const { values, errors, change } = form;
  return (
    <Form form={form} submitLabel="提交给人社部门" labels={LABELS}>
      <Choice
        name="topic"
        label={LABELS.topic}
        options={TOPICS}
        grid
        value={values.topic}
        error={errors.topic}
        onChange={(topic) => change({ topic })}
      />
      <TextAreaField
        name="words"
        label={LABELS.words}
        hint="什么时候、发生了什么、希望怎么解决，最多 1000 字"
        maxLength={1_000}
        value={values.words}
        error={errors.words}
        onChange={(words) => change({ words })}
      />
      <UploadedPhotos
        name="photoIds"
        label={LABELS.photoIds}
        hint="如聊天记录、工资卡流水、现场"
        internshipId={internshipId}
        purpose="help"
        value={photos}
        error={errors.photoIds}
        onChange={setPhotos}
      />
    </Form>
  );
}
