import { type Agreement, agreementChangeRoutes, changeMentorSchema } from '@qihang/shared/agreements';
import { compareDates, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { MentorField } from '../drafting/mentor-field';
import { useAgreementAct } from '../use-agreement';

const LABELS = { mentorId: '新的带教老师', from: '从哪天起', reason: '原因' };

const schema = changeMentorSchema.extend({
  mentorId: z.string().min(1, '请选择一位带教老师'),
  from: z.string().min(1, '请选择日期'),
});

/** Records another mentor from a day on; nobody signs again. */
export function ChangeMentorButton({ agreement }: { agreement: Agreement }) {
  const [open, setOpen] = useState(false);
  if (!open && !agreement.acts.includes('change-mentor')) return null;
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        更换带教老师
      </Button>
      {open && (
        <Sheet open title="更换带教老师" onClose={() => setOpen(false)}>
          <ChangeMentorForm agreement={agreement} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

function ChangeMentorForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { id, hostName, mentorName, startsOn, terms } = agreement;
  const change = useAgreementAct(agreementChangeRoutes.changeMentor);
  const today = shanghaiDate(new Date());
  const firstDay = startsOn ?? today;
  // recorded on the day or afterwards; before the internship begins, from its first day on
  const latest = compareDates(today, firstDay) < 0 ? firstDay : today;
  const form = useForm({
    schema,
    initial: { mentorId: '', from: latest, reason: '' },
    send: async (body) => {
      await change.act({ params: { id }, body });
      toast('已更换带教老师');
      onDone();
    },
  });
  const { values, errors } = form;
  return (
    <>
      <Box as="p">{`现在由${mentorName ?? '（未定）'}带教。更换会记入协议的变更记录，见习人员和人社部门能看到，不用重新签字。`}</Box>
      <Form form={form} submitLabel="确认更换" labels={LABELS}>
        <MentorField
          hostName={hostName}
          label={LABELS.mentorId}
          except={terms.mentorId ?? undefined}
          value={values.mentorId}
          error={errors.mentorId}
          onChange={(mentorId) => form.change({ mentorId })}
        />
        <DateField
          name="from"
          label={LABELS.from}
          hint="更换当天或之后登记"
          min={firstDay}
          max={latest}
          value={values.from}
          error={errors.from}
          onChange={(from) => form.change({ from })}
        />
        <TextAreaField
          name="reason"
          label={LABELS.reason}
          hint="最多 200 字"
          maxLength={200}
          rows={3}
          value={values.reason}
          error={errors.reason}
          onChange={(reason) => form.change({ reason })}
        />
      </Form>
    </>
  );
}
