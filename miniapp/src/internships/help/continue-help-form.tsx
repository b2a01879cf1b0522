import { continueHelpSchema, type HelpRequest, internshipHelpRoutes } from '@qihang/shared/internships';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { CallFailure } from '../../platform/failure';
import { refreshRoutes, useSend } from '../../platform/query';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { UploadedPhotos } from '../photos/uploaded-photos';

/** Its fields have names of their own: the page where help is asked for may lie below this one. */
const schema = z.object({ more: continueHelpSchema.shape.words });

/** The trainee's next words; a closed request is opened again by them. */
export function ContinueHelpForm({ request }: { request: HelpRequest }) {
  const { id, internshipId, status, revision, reopenUntil } = request;
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useSend(internshipHelpRoutes.continue, [internshipHelpRoutes.get, internshipHelpRoutes.of]);
  const form = useForm({
    schema,
    initial: { more: '' },
    send: async ({ more }) => {
      const body = { revision, words: more, photoIds: photos };
      try {
        await send.mutateAsync({ params: { id }, body });
      } catch (error) {
        // what was written stays in the field while what is new shows above
        if (error instanceof CallFailure && error.status === 409) await refreshRoutes(internshipHelpRoutes.get);
        throw error;
      }
      form.setValues({ more: '' });
      setPhotos([]);
      toast('已提交');
    },
  });
  const isClosed = status === 'closed';
  if (isClosed && (reopenUntil === null || shanghaiDate(new Date()) > reopenUntil)) return null;
  return (
    <Card title={isClosed ? '问题没有解决？' : '补充说明'}>
      {isClosed && reopenUntil && (
        <Box as="p">{`${formatChineseDate(reopenUntil)}以前可以继续求助，人社部门会再看。`}</Box>
      )}
      <Form form={form} submitLabel={isClosed ? '继续求助' : '提交补充'} labels={{ more: '情况' }}>
        <TextAreaField
          name="more"
          label="情况"
          hint="最多 1000 字"
          rows={3}
          maxLength={1_000}
          value={form.values.more}
          error={form.errors.more}
          onChange={(more) => form.change({ more })}
        />
        <UploadedPhotos
          name="morePhotos"
          label="照片"
          hint="如聊天记录、工资卡流水、现场"
          internshipId={internshipId}
          purpose="help"
          value={photos}
          onChange={setPhotos}
        />
      </Form>
    </Card>
  );
}
