import { certificateVerificationRoutes, type DocumentVerification } from '@qihang/shared/internships';
import { useState } from 'react';
import { z } from 'zod';
import { upload } from '../../platform/api';
import type { PickedFile } from '../../platform/wire';
import { FileField } from '../../ui/forms/file-field';
import { Form } from '../../ui/forms/form';
import { useForm } from '../../ui/forms/use-form';
import { ProgressBar } from '../../ui/progress-bar';

const LABELS = { file: '协议或者证明文件' };
const MOST_BYTES = 20 * 1024 * 1024;

const schema = z.object({
  file: z
    .custom<PickedFile>((value) => value !== null, '请选择协议或者证明的 PDF 文件')
    .refine(({ name }) => name.toLowerCase().endsWith('.pdf'), '请选择 PDF 文件')
    .refine(({ size }) => size <= MOST_BYTES, '文件超过 20 MB，不会是本平台的文件'),
});

/** Sends a PDF to be compared with what was sealed. */
export function FileForm({ onResult }: { onResult: (verification: DocumentVerification) => void }) {
  const [share, setShare] = useState<number>();
  const initial: { file: PickedFile | null } = { file: null };
  const form = useForm({
    schema,
    initial,
    send: async ({ file }) => {
      setShare(0);
      try {
        onResult(await upload(certificateVerificationRoutes.anyFile, {}, file, { onProgress: setShare }));
      } finally {
        setShare(undefined);
      }
    },
  });
  return (
    <Form form={form} submitLabel="上传查验" busyText="正在查验…" labels={LABELS}>
      <FileField
        name="file"
        label={LABELS.file}
        hint="盖章后下载的 PDF 原件，不超过 20 MB。文件只用于比对，不会保存。"
        extensions={['pdf']}
        value={form.values.file}
        error={form.errors.file}
        onChange={(file) => form.change({ file })}
      />
      {share !== undefined && <ProgressBar share={share} text={`已上传 ${Math.round(share * 100)}%`} />}
    </Form>
  );
}
