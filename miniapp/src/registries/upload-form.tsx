import { shanghaiDate } from '@qihang/shared/platform';
import { registryRoutes } from '@qihang/shared/registries';
import { useState } from 'react';
import { z } from 'zod';
import { upload } from '../platform/api';
import { newId } from '../platform/ids';
import { replaceWith } from '../platform/navigation';
import { queryClient, useGet } from '../platform/query';
import { useRoles } from '../platform/roles';
import type { PickedFile } from '../platform/wire';
import { Choice } from '../ui/forms/choice';
import { DivisionField } from '../ui/forms/division-field';
import { FileField } from '../ui/forms/file-field';
import { Form } from '../ui/forms/form';
import { DateField, SelectField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { ProgressBar } from '../ui/progress-bar';

const LABELS = {
  kind: '数据库类型',
  divisionCode: '所属地区',
  asOf: '数据截止日期',
  complete: '名单范围',
  file: '文件',
};

const schema = z.object({
  kind: z.string().min(1, '请选择数据库类型'),
  divisionCode: z.string().regex(/^41\d{4}$/, '请选择名单所属的地区'),
  asOf: z.iso.date('请选择数据截止日期'),
  complete: z.enum(['true', 'false'], '请说明名单是否完整'),
  file: z.custom<PickedFile>((value) => value !== null, '请选择名单文件'),
});

interface Values {
  kind: string;
  divisionCode: string;
  asOf: string;
  complete: 'true' | 'false' | '';
  file: PickedFile | null;
}

/** Sends a registry file; the page of the import takes over from there. */
export function UploadForm() {
  const { active } = useRoles();
  const { data: kinds } = useGet(registryRoutes.kinds, {});
  const [share, setShare] = useState<number>();
  // The same act keeps its key, so that sending again after a lost answer does not import twice.
  const [idempotencyKey] = useState(newId);
  const initial: Values = { kind: '', divisionCode: active?.divisionCode ?? '', asOf: '', complete: '', file: null };
  const form = useForm({
    schema,
    initial,
    send: async ({ file, ...body }) => {
      setShare(0);
      try {
        const { id } = await upload(registryRoutes.upload, { body }, file, { idempotencyKey, onProgress: setShare });
        await queryClient.invalidateQueries();
        replaceWith('officer/import', { id });
      } finally {
        setShare(undefined);
      }
    },
  });
  const { values, errors, change } = form;
  return (
    <Form form={form} submitLabel="上传并比对" busyText="正在上传…" labels={LABELS}>
      <SelectField
        name="kind"
        label={LABELS.kind}
        value={values.kind}
        error={errors.kind}
        onChange={(kind) => change({ kind })}
        options={(kinds?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <DivisionField
        name="divisionCode"
        label={LABELS.divisionCode}
        value={values.divisionCode}
        error={errors.divisionCode}
        wholeCity="全市"
        onChange={(divisionCode) => change({ divisionCode })}
      />
      <DateField
        name="asOf"
        label={LABELS.asOf}
        hint="部门导出名单的日期"
        max={shanghaiDate(new Date())}
        value={values.asOf}
        error={errors.asOf}
        onChange={(asOf) => change({ asOf })}
      />
      <Choice
        name="complete"
        label={LABELS.complete}
        value={values.complete}
        error={errors.complete}
        onChange={(complete) => change({ complete })}
        options={[
          { value: 'true', label: '完整名单', hint: '名单里没有的人，原有的困难标识会取消' },
          { value: 'false', label: '部分名单', hint: '只增加标识，不取消' },
        ]}
      />
      <FileField
        name="file"
        label="名单文件"
        hint="xlsx 或 csv，须有“姓名”“公民身份号码”“证件编号”三列。身份证号码只用于比对，导入后文件即删除。"
        extensions={['xlsx', 'csv']}
        value={values.file}
        error={errors.file}
        onChange={(file) => change({ file })}
      />
      {share !== undefined && <ProgressBar share={share} text={`已上传 ${Math.round(share * 100)}%`} />}
    </Form>
  );
}
