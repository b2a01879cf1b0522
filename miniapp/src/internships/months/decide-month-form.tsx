import { checkMonthFigures, internshipMonthRoutes, type Month } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { explain } from '../../platform/problem';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { figuresOf, figuresToBeginWith, refuseFigures } from './figures';
import { FIGURE_LABELS, FiguresFields } from './figures-fields';
import { useMonthAct } from './month-act';

const typedSchema = z.object({
  attendedDays: z.array(z.string()),
  stipendFen: z.string(),
  stipendPaidOn: z.string(),
  reason: z.string().trim().min(2, '请写明理由').max(500, '最多 500 字'),
});

/** An officer settles what was objected to, or corrects a closed month. */
export function DecideMonth({ month }: { month: Month }) {
  const [opened, setOpened] = useState(false);
  if (month.status === 'objected') {
    return (
      <Card title="处理异议">
        <Box as="p">核实后写明考勤和补助，提交后本月办结，双方都会看到理由。</Box>
        <DecideForm key={month.revision} month={month} submitLabel="处理并办结" onDone={() => undefined} />
      </Card>
    );
  }
  if (month.status !== 'closed') return null;
  if (!month.isCorrectionAsked && !opened) {
    return (
      <Button look="plain" onTap={() => setOpened(true)}>
        更正本月的记录
      </Button>
    );
  }
  return (
    <Card title="更正本月的记录">
      <Box as="p">更正前后的内容都会保留，双方都会看到理由。</Box>
      <DecideForm key={month.revision} month={month} submitLabel="确认更正" onDone={() => setOpened(false)} />
      {month.isCorrectionAsked && <RefuseCorrection month={month} />}
    </Card>
  );
}

interface DecideFormProps {
  month: Month;
  submitLabel: string;
  onDone: () => void;
}

function DecideForm({ month, submitLabel, onDone }: DecideFormProps) {
  const settle = useMonthAct(internshipMonthRoutes.settle);
  const correct = useMonthAct(internshipMonthRoutes.correct);
  const form = useForm({
    schema: typedSchema.superRefine((typed, context) =>
      refuseFigures(typed, context, (figures) =>
        checkMonthFigures(figures, { month, today: shanghaiDate(new Date()) }),
      ),
    ),
    initial: { ...figuresToBeginWith(month), reason: '' },
    send: async ({ reason, ...typed }) => {
      const { internshipId: id, number, revision } = month;
      const input = { params: { id, number }, body: { ...figuresOf(typed), reason, revision } };
      await (month.status === 'objected' ? settle : correct).mutateAsync(input);
      toast(month.status === 'objected' ? '已处理' : '已更正');
      onDone();
    },
  });
  const { values, errors, change } = form;
  return (
    <Form form={form} submitLabel={submitLabel} labels={FIGURE_LABELS}>
      <FiguresFields month={month} values={values} errors={errors} change={change} />
      <TextAreaField
        name="reason"
        label={FIGURE_LABELS.reason}
        hint="双方会看到，最多 500 字"
        maxLength={500}
        value={values.reason}
        error={errors.reason}
        onChange={(reason) => change({ reason })}
      />
    </Form>
  );
}

function RefuseCorrection({ month }: { month: Month }) {
  const [open, setOpen] = useState(false);
  const refuse = useMonthAct(internshipMonthRoutes.refuseCorrection);
  const send = async (text = '') => {
    const { internshipId: id, number, revision } = month;
    await refuse.mutateAsync({ params: { id, number }, body: { revision, text } });
    setOpen(false);
    toast('已答复');
  };
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        不予更正
      </Button>
      {open && (
        <ActSheet
          title="不更正本月的记录？"
          text="记录保持不变，双方都会看到理由。"
          confirmLabel="不予更正"
          note={{ label: '理由', required: true }}
          busy={refuse.isPending}
          failure={refuse.error ? explain(refuse.error).message : undefined}
          onConfirm={(text) => void send(text).catch(() => undefined)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
