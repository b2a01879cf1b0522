import {
  internshipMonthRoutes,
  type Month,
  type MonthPart,
  monthPartLabels,
  objectMonthSchema,
} from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { Box } from '../../ui/dom/box';
import { Choices } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { UploadedPhotos } from '../photos/uploaded-photos';
import { useMonthAct } from './month-act';

const LABELS = { about: '哪里不对', text: '具体情况', photoIds: '照片' };
const PARTS = codesOf(monthPartLabels).map((value) => ({ value, label: monthPartLabels[value] }));

/** The trainee objects to a month, with words and photos. */
export function ObjectToMonthForm({ month, onDone }: { month: Month; onDone: () => void }) {
  const object = useMonthAct(internshipMonthRoutes.object);
  const form = useForm({
    schema: objectMonthSchema.omit({ revision: true }),
    initial: { about: [] as MonthPart[], text: '', photoIds: [] as string[] },
    send: async (body) => {
      const { internshipId: id, number, revision } = month;
      await object.mutateAsync({ params: { id, number }, body: { ...body, revision } });
      toast('已提交异议');
      onDone();
    },
  });
  const { values, errors, change } = form;
  return (
    <>
      <Box as="p">带教老师、单位和人社部门会看到。单位核实后会重新提交并答复；协商不成的，由人社部门处理。</Box>
      <Form form={form} submitLabel="提交异议" labels={LABELS}>
        <Choices
          name="about"
          label={LABELS.about}
          options={PARTS}
          value={values.about}
          error={errors.about}
          onChange={(about) => change({ about })}
        />
        <TextAreaField
          name="text"
          label={LABELS.text}
          hint="比如哪一天不对、应该是多少，最多 500 字"
          maxLength={500}
          value={values.text}
          error={errors.text}
          onChange={(text) => change({ text })}
        />
        <UploadedPhotos
          purpose="month"
          hint="会自动压缩"
          name="photoIds"
          label={LABELS.photoIds}
          internshipId={month.internshipId}
          value={values.photoIds}
          error={errors.photoIds}
          onChange={(photoIds) => change({ photoIds })}
        />
      </Form>
    </>
  );
}
