import {
  recordVisitSchema,
  type Visit,
  type VisitCheck,
  type VisitResult,
  type VisitWay,
  visitCheckLabels,
  visitFindingLabels,
  visitResultLabels,
  visitRoutes,
  visitWayLabels,
} from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { goBack } from '../../platform/navigation';
import { useSend } from '../../platform/query';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { UploadedPhotos } from '../photos/uploaded-photos';

const CHECKS = Object.entries(visitCheckLabels) as [VisitCheck, string][];
const optionsOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));

const LABELS = {
  visitedOn: '走访日期',
  way: '走访方式',
  words: '发现的情况',
  result: '结果',
  followUpOn: '复查日期',
  photoIds: '照片',
  ...Object.fromEntries(CHECKS.map(([check, name]) => [`findings.${check}`, name])),
};

/** Records a visit; afterwards it leads back. */
export function VisitForm({ id, spotCheckId }: { id: string; spotCheckId: string | null }) {
  const record = useSend(visitRoutes.record, [
    visitRoutes.visits,
    visitRoutes.spotCheck,
    visitRoutes.spotCheckItems,
    visitRoutes.spotChecks,
    visitRoutes.followUps,
  ]);
  const findings: Partial<Visit['findings']> = {};
  const form = useForm({
    schema: recordVisitSchema,
    initial: {
      spotCheckId,
      visitedOn: shanghaiDate(new Date()),
      way: '' as VisitWay | '',
      findings,
      words: '',
      photoIds: [] as string[],
      result: '' as VisitResult | '',
      followUpOn: null as string | null,
    },
    send: async (body) => {
      await record.mutateAsync({ params: { id }, body });
      toast('已记录');
      goBack();
    },
  });
  const { values, errors, change } = form;
  return (
    <Form form={form} submitLabel="保存走访记录" busyText="正在保存…" labels={LABELS}>
      <DateField
        name="visitedOn"
        label="走访日期"
        max={shanghaiDate(new Date())}
        value={values.visitedOn}
        error={errors.visitedOn}
        onChange={(visitedOn) => change({ visitedOn })}
      />
      <Choice
        name="way"
        label="走访方式"
        grid
        options={optionsOf(visitWayLabels)}
        value={values.way}
        error={errors.way && '请选择走访方式'}
        onChange={(way) => change({ way })}
      />
      <Card title="逐项核对">
        {CHECKS.map(([check, name]) => (
          <Choice
            key={check}
            name={`findings.${check}`}
            label={name}
            grid
            options={optionsOf(visitFindingLabels)}
            value={values.findings[check] ?? ''}
            error={errors[`findings.${check}`] && '请选择；没有看的选“没有查看”'}
            onChange={(finding) => change({ findings: { ...values.findings, [check]: finding } })}
          />
        ))}
      </Card>
      <TextAreaField
        name="words"
        label="发现的情况"
        optional={values.result === 'fine' || values.result === ''}
        hint="加密保存，只有人社部门看得到"
        maxLength={1_000}
        value={values.words}
        error={errors.words}
        onChange={(words) => change({ words })}
      />
      <UploadedPhotos
        name="photoIds"
        label="照片"
        hint="只有人社部门看得到"
        purpose="visit"
        internshipId={id}
        value={values.photoIds}
        error={errors.photoIds}
        onChange={(photoIds) => change({ photoIds })}
      />
      <Choice
        name="result"
        label="结果"
        options={optionsOf(visitResultLabels)}
        value={values.result}
        error={errors.result && '请选择结果'}
        onChange={(result) => change({ result })}
      />
      <DateField
        name="followUpOn"
        label="复查日期"
        optional={values.result === 'fine' || values.result === ''}
        value={values.followUpOn ?? ''}
        error={errors.followUpOn}
        onChange={(day) => change({ followUpOn: day || null })}
      />
    </Form>
  );
}
