import { checkMonthFigures, internshipMonthRoutes, type Month } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { z } from 'zod';
import { Form } from '../../ui/forms/form';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { UploadedPhotos } from '../photos/uploaded-photos';
import { figuresOf, refuseFigures } from './figures';
import { FIGURE_LABELS, StipendFields } from './figures-fields';
import { useMonthAct } from './month-act';

const typedSchema = z.object({
  stipendFen: z.string().min(1, '请填写金额'),
  stipendPaidOn: z.string().min(1, '请填写发放日期'),
  proofPhotoIds: z.array(z.string()),
});

/** Fills in the stipend of a month whose attendance is confirmed. */
export function PayMonthForm({ month, onDone }: { month: Month; onDone: () => void }) {
  const pay = useMonthAct(internshipMonthRoutes.pay);
  const { attendedDays, internshipId, number, revision } = month;
  const form = useForm({
    schema: typedSchema.superRefine((typed, context) =>
      refuseFigures({ ...typed, attendedDays }, context, (figures) =>
        checkMonthFigures(figures, { month, today: shanghaiDate(new Date()) }),
      ),
    ),
    initial: { stipendFen: '', stipendPaidOn: '', proofPhotoIds: month.proofPhotoIds },
    send: async ({ proofPhotoIds, ...typed }) => {
      const { stipendFen, stipendPaidOn } = figuresOf({ ...typed, attendedDays });
      const body = { revision, stipendFen: stipendFen ?? 0, stipendPaidOn: stipendPaidOn ?? '', proofPhotoIds };
      await pay.mutateAsync({ params: { id: internshipId, number }, body });
      toast('已提交，等待见习人员确认');
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel="提交补助发放情况" labels={FIGURE_LABELS}>
      <StipendFields month={month} values={form.values} errors={form.errors} change={form.change} />
      <UploadedPhotos
        purpose="month"
        hint="会自动压缩"
        name="proofPhotoIds"
        label="补助发放凭证"
        internshipId={internshipId}
        value={form.values.proofPhotoIds}
        error={form.errors.proofPhotoIds}
        onChange={(proofPhotoIds) => form.change({ proofPhotoIds })}
      />
    </Form>
  );
}
