import { type Agreement, agreementChangeRoutes, type EarlyEnd, requestEndSchema } from '@qihang/shared/agreements';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { NoticeBox } from '../../ui/notice-box';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { useAgreementAct } from '../use-agreement';
import { type DayRange, endReasons, lastDayRange, noticeDaysFor, otherSide } from './early-end';

/** Asks for an early end: why, and which day shall be the last. */
export function RequestEndButton({ agreement }: { agreement: Agreement }) {
  const [open, setOpen] = useState(false);
  if (!open && !agreement.acts.includes('request-end')) return null;
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        申请提前终止
      </Button>
      {open && (
        <Sheet open title="申请提前终止" onClose={() => setOpen(false)}>
          <RequestEnd agreement={agreement} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

interface RequestEndProps {
  agreement: Agreement;
  onDone: () => void;
}

/** The agreement may end by itself before any notice is over: then there is nothing to ask for. */
function RequestEnd({ agreement, onDone }: RequestEndProps) {
  const { endsOn } = agreement;
  if (lastDayRange(endsOn, shanghaiDate(new Date()), 0))
    return <RequestEndForm agreement={agreement} onDone={onDone} />;
  return (
    <NoticeBox title="快到期了，不用提前终止">
      {endsOn ? `协议到${formatChineseDate(endsOn)}自动期满完成。` : '协议会自动期满完成。'}
    </NoticeBox>
  );
}

const LABELS = { reasonCode: '原因', text: '情况说明', lastDay: '最后一天' };

interface RequestEndValues {
  reasonCode: EarlyEnd['reasonCode'] | '';
  text: string;
  lastDay: string;
}

const EMPTY: RequestEndValues = { reasonCode: '', text: '', lastDay: '' };

const TOO_LATE = '来不及提前通知，协议会先到期。到期自动完成，不用申请';

/** Says what is wrong with a last day, given the days that may be chosen. */
function dayObjection(day: string, range: DayRange | null): string | undefined {
  if (!range) return TOO_LATE;
  if (day >= range.min && day <= range.max) return undefined;
  return range.min === range.max
    ? `只能是${formatChineseDate(range.min)}`
    : `请选择${formatChineseDate(range.min)}到${formatChineseDate(range.max)}之间的一天`;
}

function RequestEndForm({ agreement, onDone }: RequestEndProps) {
  const { id, viewer, endsOn } = agreement;
  const today = shanghaiDate(new Date());
  const request = useAgreementAct(agreementChangeRoutes.requestEnd);
  const rangeFor = (reason: RequestEndValues['reasonCode']) =>
    lastDayRange(endsOn, today, noticeDaysFor(reason, today));
  const form = useForm({
    schema: requestEndSchema.extend({ lastDay: z.string() }).superRefine(({ reasonCode, lastDay }, context) => {
      const message = dayObjection(lastDay, rangeFor(reasonCode));
      if (message) context.addIssue({ code: 'custom', path: ['lastDay'], message });
    }),
    initial: EMPTY,
    send: async (body) => {
      await request.act({ params: { id }, body });
      toast(`已提交，等待${otherSide(viewer)}答复`);
      onDone();
    },
  });
  const notice = noticeDaysFor(form.values.reasonCode, today);
  const range = rangeFor(form.values.reasonCode);
  return (
    <>
      <Box as="p">
        {`提交后由${otherSide(viewer)}答复：同意的，协议在最后一天终止；有异议的，由人社部门处理。答复之前协议继续有效。提前终止不用付违约金。`}
      </Box>
      <Form form={form} submitLabel="提交申请" labels={LABELS}>
        <Choice
          name="reasonCode"
          label={LABELS.reasonCode}
          options={endReasons(viewer === 'host' ? 'host' : 'trainee')}
          value={form.values.reasonCode}
          error={form.errors.reasonCode}
          onChange={(reasonCode) => form.change({ reasonCode })}
        />
        <TextAreaField
          name="text"
          label={LABELS.text}
          hint="对方和人社部门会看到，最多 500 字"
          maxLength={500}
          value={form.values.text}
          error={form.errors.text}
          onChange={(text) => form.change({ text })}
        />
        <DateField
          name="lastDay"
          label={LABELS.lastDay}
          hint={range ? dayHint(notice, range) : TOO_LATE}
          min={range?.min}
          max={range?.max}
          value={form.values.lastDay}
          error={form.errors.lastDay}
          onChange={(lastDay) => form.change({ lastDay })}
        />
      </Form>
    </>
  );
}

function dayHint(notice: number, { min }: DayRange): string {
  return notice === 0 ? '最早可以是今天' : `至少提前 ${notice} 天，最早是${formatChineseDate(min)}`;
}
