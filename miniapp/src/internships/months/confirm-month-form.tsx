import { confirmMonthSchema, internshipMonthRoutes, type Month, type MonthPart } from '@qihang/shared/internships';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ConfirmBox } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { useForm } from '../../ui/forms/use-form';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { useMonthAct } from './month-act';
import { stipendText } from './month-words';
import { ObjectToMonthForm } from './object-to-month-form';

/** The trainee confirms attendance and stipend, each by itself, or objects. */
export function ConfirmMonthForm({ month }: { month: Month }) {
  const [objecting, setObjecting] = useState(false);
  const { attendedDays, stipendFen, stipendPaidOn, attendanceConfirmedAt, stipendConfirmedAt } = month;
  return (
    <>
      {month.status === 'submitted' && (
        <ConfirmForm
          // a new submission is confirmed anew
          key={month.revision}
          month={month}
          asked={[
            ...(attendanceConfirmedAt === null
              ? [{ part: 'attendance' as const, label: '考勤无误', hint: `出勤${attendedDays.length}天` }]
              : []),
            ...(stipendConfirmedAt === null && stipendFen !== null
              ? [{ part: 'stipend' as const, label: '补助已收到', hint: stipendText(stipendFen, stipendPaidOn) }]
              : []),
          ]}
        />
      )}
      <Button look="plain" wide onTap={() => setObjecting(true)}>
        我有异议
      </Button>
      {objecting && (
        <Sheet open title="对本月有异议" onClose={() => setObjecting(false)}>
          <ObjectToMonthForm month={month} onDone={() => setObjecting(false)} />
        </Sheet>
      )}
    </>
  );
}

interface ConfirmFormProps {
  month: Month;
  asked: readonly { part: MonthPart; label: string; hint: string }[];
}

function ConfirmForm({ month, asked }: ConfirmFormProps) {
  const confirm = useMonthAct(internshipMonthRoutes.confirm);
  const form = useForm({
    schema: confirmMonthSchema,
    initial: { revision: month.revision, parts: [] as MonthPart[] },
    send: async (body) => {
      await confirm.mutateAsync({ params: { id: month.internshipId, number: month.number }, body });
      toast('已确认');
    },
  });
  const { parts } = form.values;
  return (
    <Form form={form} submitLabel="确认" labels={{ parts: '确认内容' }}>
      {month.stipendFen === null && (
        <Box as="p" className="q-soft">
          补助还没有发放，这次只确认考勤；发放后会再请你确认补助。
        </Box>
      )}
      {asked.map(({ part, label, hint }, at) => (
        <ConfirmBox
          key={part}
          name={at === 0 ? 'parts' : part}
          label={label}
          hint={hint}
          error={at === 0 ? form.errors.parts : undefined}
          value={parts.includes(part)}
          onChange={(on) => form.change({ parts: on ? [...parts, part] : parts.filter((other) => other !== part) })}
        />
      ))}
    </Form>
  );
}
