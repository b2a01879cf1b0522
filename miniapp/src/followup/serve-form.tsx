import { followUpRoutes, followUpServiceLabels, recordServiceSchema, servicesFor } from '@qihang/shared/followup';
import { shanghaiDate } from '@qihang/shared/platform';
import { ConfirmBox } from '../ui/forms/choice';
import { Form } from '../ui/forms/form';
import { DateField, SelectField, TextAreaField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import { Sheet } from '../ui/sheet';
import { toast } from '../ui/toast';
import type { CaseFormProps } from './case-form';
import { EMPTY_STEP, NEXT_STEP_LABELS, NextStepFields, stepErrors } from './next-step-fields';
import { useCaseAct } from './use-case';

/** Records what was done for the person, and what is next. */
export default function ServeForm({ found, onClose }: CaseFormProps) {
  const serve = useCaseAct(followUpRoutes.serve);
  const today = shanghaiDate(new Date());
  const form = useForm({
    schema: recordServiceSchema,
    initial: {
      revision: found.revision,
      service: '' as (typeof services)[number] | '',
      servedOn: today,
      words: '',
      shown: true,
      nextStep: EMPTY_STEP,
    },
    send: async (body) => {
      await serve.mutateAsync({ params: { id: found.id }, body });
      toast('已记录');
      onClose();
    },
  });
  const services = servicesFor(found.need);
  const { values, errors, change } = form;
  return (
    <Sheet open title="记录服务" onClose={onClose}>
      <Form
        form={form}
        submitLabel="保存记录"
        labels={{ service: '服务内容', servedOn: '服务日期', words: '做了什么', ...NEXT_STEP_LABELS }}
      >
        <SelectField
          name="service"
          label="服务内容"
          placeholder="请选择"
          value={values.service}
          error={errors.service}
          onChange={(chosen) => change({ service: services.find((service) => service === chosen) ?? '' })}
          options={services.map((value) => ({ value, label: followUpServiceLabels[value] }))}
        />
        <DateField
          name="servedOn"
          label="服务日期"
          max={today}
          value={values.servedOn}
          error={errors.servedOn}
          onChange={(servedOn) => change({ servedOn })}
        />
        <TextAreaField
          name="words"
          label="做了什么"
          maxLength={500}
          value={values.words}
          error={errors.words}
          onChange={(words) => change({ words })}
        />
        <ConfirmBox
          name="shown"
          label="本人可以看到这条记录"
          hint="不勾选时，本人仍能看到下一步的安排"
          value={values.shown}
          onChange={(shown) => change({ shown })}
        />
        <NextStepFields
          value={values.nextStep}
          errors={stepErrors(errors)}
          onChange={(nextStep) => change({ nextStep })}
        />
      </Form>
    </Sheet>
  );
}
