import {
  AGREEMENT_POLICY,
  type Agreement,
  agreementChangeRoutes,
  type EarlyEnd,
  requestEndSchema,
} from '@qihang/shared/agreements';
import { formatChineseDate, shanghaiDate, valueOn } from '@qihang/shared/platform';
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
import { endReasons, lastDayRange, otherSide } from './early-end';

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

function RequestEnd({ agreement, onDone }: RequestEndProps) {
  const { endsOn } = agreement;
  const range = lastDayRange(endsOn, shanghaiDate(new Date()));
  if (range) return <RequestEndForm agreement={agreement} range={range} onDone={onDone} />;
  return (
    <NoticeBox title="快到期了，不用提前终止">
      {endsOn ? `协议到${formatChineseDate(endsOn)}自动期满完成。` : '协议会自动期满完成。'}
    </NoticeBox>
  );
}

const LABELS = { reasonCode: '原因', text: '情况说明', lastDay: '最后一天' };

interface RequestEndFormProps extends RequestEndProps {
  range: { min: string; max: string };
}

function RequestEndForm({ agreement, range, onDone }: RequestEndFormProps) {
  const { id, viewer } = agreement;
  const request = useAgreementAct(agreementChangeRoutes.requestEnd);
  const initial: { reasonCode: EarlyEnd['reasonCode'] | ''; text: string; lastDay: string } = {
    reasonCode: '',
    text: '',
    lastDay: '',
  };
  const inRange = (day: string) => day >= range.min && day <= range.max;
  const outside = `请选择${formatChineseDate(range.min)}到${formatChineseDate(range.max)}之间的一天`;
  const form = useForm({
    schema: requestEndSchema.extend({ lastDay: z.string().refine(inRange, outside) }),
    initial,
    send: async (body) => {
      await request.act({ params: { id }, body });
      toast(`已提交，等待${otherSide(viewer)}答复`);
      onDone();
    },
  });
  const { noticeDays } = valueOn(AGREEMENT_POLICY, shanghaiDate(new Date()));
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
          hint={`至少提前 ${noticeDays} 天，最早是${formatChineseDate(range.min)}`}
          min={range.min}
          max={range.max}
          value={form.values.lastDay}
          error={form.errors.lastDay}
          onChange={(lastDay) => form.change({ lastDay })}
        />
      </Form>
    </>
  );
}
