import { postRoutes } from '@qihang/shared/posts';
import { useState } from 'react';
import { z } from 'zod';
import { download, upload } from '../platform/api';
import { newId } from '../platform/ids';
import { goTo } from '../platform/navigation';
import { explain } from '../platform/problem';
import type { PickedFile } from '../platform/wire';
import { Button } from '../ui/button';
import { FileField } from '../ui/forms/file-field';
import { Form } from '../ui/forms/form';
import { useForm } from '../ui/forms/use-form';
import { NoticeBox } from '../ui/notice-box';
import { ProgressBar } from '../ui/progress-bar';

const schema = z.object({ file: z.custom<PickedFile>((value) => value !== null, '请选择岗位表格') });

/** Sends a sheet of posts; what its columns mean is settled on the next page. */
export function ImportSheetForm() {
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const initial: { file: PickedFile | null } = { file: null };
  const form = useForm({
    schema,
    initial,
    send: async ({ file }) => {
      setShare(0);
      try {
        const options = { idempotencyKey: newId(), onProgress: setShare };
        const { id } = await upload(postRoutes.inspectImport, {}, file, options);
        goTo('officer/post-import', { id });
      } finally {
        setShare(undefined);
      }
    },
  });
  const template = () =>
    download(postRoutes.importTemplate, {}, '岗位导入模板.xlsx').catch((error: unknown) =>
      setFailure(explain(error).message),
    );
  return (
    <>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Form
        form={form}
        submitLabel="上传"
        busyText="正在上传…"
        labels={{ file: '岗位表格' }}
        after={
          <Button look="plain" onTap={() => void template()}>
            下载模板
          </Button>
        }
      >
        <FileField
          name="file"
          label="岗位表格"
          hint="按模板填写，或使用其他平台导出的表格；xlsx 或 csv。"
          extensions={['xlsx', 'csv']}
          value={form.values.file}
          error={form.errors.file}
          onChange={(file) => form.change({ file })}
        />
        {share !== undefined && <ProgressBar share={share} text={`已上传 ${Math.round(share * 100)}%`} />}
      </Form>
    </>
  );
}
