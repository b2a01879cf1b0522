import { type AgreementTemplate, agreementTemplateRoutes } from '@qihang/shared/agreements';
import { addDays, dateSchema, formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { z } from 'zod';
import { StepUpForm } from '../../identity/step-up-form';
import { failedWith } from '../../platform/failure';
import { keepReply, useSend } from '../../platform/query';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ConfirmBox } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';

const LABELS = { effectiveFrom: '从哪天起施行', understood: '确认' };

interface PublishTemplateProps {
  template: AgreementTemplate;
  /** Why it cannot be published yet; absent: it can. */
  obstacle?: string;
}

/** Publishes a draft from a day on, after proving identity anew. */
export function PublishTemplate({ template: { id, revision }, obstacle }: PublishTemplateProps) {
  const tomorrow = addDays(shanghaiDate(new Date()), 1);
  const publish = useSend(agreementTemplateRoutes.publish, [agreementTemplateRoutes.list]);
  const [proving, setProving] = useState(false);
  const form = useForm({
    schema: z.object({
      effectiveFrom: dateSchema.refine((day) => day >= tomorrow, `最早是明天（${formatChineseDate(tomorrow)}）`),
      understood: z.literal(true, '请确认后再发布'),
    }),
    initial: { effectiveFrom: '', understood: false },
    send: async ({ effectiveFrom }) => {
      try {
        const params = { id };
        const published = await publish.mutateAsync({ params, body: { revision, effectiveFrom } });
        toast('已发布');
        keepReply(agreementTemplateRoutes.get, { params }, published);
      } catch (error) {
        if (!failedWith(error, 'http/step-up-needed')) throw error;
        setProving(true);
      }
    },
  });
  const { values, errors, change } = form;
  if (obstacle !== undefined) {
    return (
      <Card title="发布">
        <Box as="p">{obstacle}</Box>
      </Card>
    );
  }
  const again = () => {
    setProving(false);
    void form.submit();
  };
  return (
    <Card title="发布">
      {proving ? (
        <StepUpForm before="发布协议模板" onDone={again} />
      ) : (
        <Form form={form} submitLabel="发布" busyText="正在发布…" labels={LABELS}>
          <DateField
            name="effectiveFrom"
            label={LABELS.effectiveFrom}
            hint="最早是明天"
            min={tomorrow}
            value={values.effectiveFrom}
            error={errors.effectiveFrom}
            onChange={(effectiveFrom) => change({ effectiveFrom })}
          />
          <ConfirmBox
            name="understood"
            label="从这天起，提交签署的协议都用这份文本；发布后文字不能再改"
            value={values.understood}
            error={errors.understood}
            onChange={(understood) => change({ understood })}
          />
        </Form>
      )}
    </Card>
  );
}
