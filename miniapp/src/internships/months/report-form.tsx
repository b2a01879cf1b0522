import { internshipMonthRoutes, type Month, monthReportInputSchema } from '@qihang/shared/internships';
import { useDraft } from '../../platform/drafts';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { useMonthAct } from './month-act';

const LABELS = { done: '本月做了什么', learned: '学到了什么', difficulties: '有什么困难' };

/** The trainee writes the report on a month; what is typed is kept on the phone until it is sent. */
export function ReportForm({ month }: { month: Month }) {
  const { internshipId, number, report } = month;
  const { done = '', learned = '', difficulties = '' } = report ?? {};
  const draft = useDraft(`month-report/${internshipId}/${number}`, 1, { done, learned, difficulties });
  const write = useMonthAct(internshipMonthRoutes.report);
  const form = useForm({
    schema: monthReportInputSchema,
    initial: { ...draft.values, revision: report?.revision ?? 0 },
    send: async (body) => {
      await write.mutateAsync({ params: { id: internshipId, number }, body });
      draft.discard();
      toast('小结已保存');
    },
  });
  const change = (patch: Partial<typeof draft.values>) => {
    form.change(patch);
    draft.change(patch);
  };
  return (
    <Card title="月度小结">
      <Box as="p" className="q-soft">
        {report ? '已提交，本月确认以前可以修改。' : '简单写几句就行，带教老师、单位和人社部门会看到。'}
      </Box>
      <Form form={form} submitLabel={report ? '保存修改' : '提交小结'} labels={LABELS}>
        {(['done', 'learned', 'difficulties'] as const).map((name) => (
          <TextAreaField
            key={name}
            name={name}
            label={LABELS[name]}
            optional={name !== 'done'}
            maxLength={500}
            value={form.values[name]}
            error={form.errors[name]}
            onChange={(text) => change({ [name]: text })}
          />
        ))}
      </Form>
    </Card>
  );
}
