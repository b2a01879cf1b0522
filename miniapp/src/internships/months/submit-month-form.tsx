import { checkSubmission, INTERNSHIP_POLICY, internshipMonthRoutes, type Month } from '@qihang/shared/internships';
import { shanghaiDate, valueOn } from '@qihang/shared/platform';
import { z } from 'zod';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { NoticeBox } from '../../ui/notice-box';
import { toast } from '../../ui/toast';
import { UploadedPhotos } from '../photos/uploaded-photos';
import { figuresOf, figuresToBeginWith, refuseFigures } from './figures';
import { FIGURE_LABELS, FiguresFields } from './figures-fields';
import { useMonthAct } from './month-act';

const typedSchema = z.object({
  attendedDays: z.array(z.string()),
  stipendFen: z.string(),
  stipendPaidOn: z.string(),
  proofPhotoIds: z.array(z.string()),
  note: z.string().trim().max(500, '最多 500 字'),
});

interface SubmitMonthFormProps {
  month: Month;
  onDone: () => void;
}

/** The mentor or the host submits a month: days from the log are chosen already, the stipend is as last month. */
export function SubmitMonthForm({ month, onDone }: SubmitMonthFormProps) {
  const submit = useMonthAct(internshipMonthRoutes.submit);
  const isAnswer = month.status === 'objected';
  const schema = typedSchema.superRefine((typed, context) =>
    refuseFigures(typed, context, (figures) => {
      const today = shanghaiDate(new Date());
      const facts = { month, today, leaveDays: month.leaveDays, entries: month.entries, isAnswer };
      return checkSubmission({ ...figures, note: typed.note }, facts, valueOn(INTERNSHIP_POLICY, today));
    }),
  );
  const form = useForm({
    schema,
    initial: { ...figuresToBeginWith(month), proofPhotoIds: month.proofPhotoIds, note: '' },
    send: async ({ note, proofPhotoIds, ...typed }) => {
      const body = { ...figuresOf(typed), note, proofPhotoIds, revision: month.revision };
      await submit.mutateAsync({ params: { id: month.internshipId, number: month.number }, body });
      toast('已提交，等待见习人员确认');
      onDone();
    },
  });
  const { values, errors, change } = form;
  const needsWords = isAnswer || values.attendedDays.some((day) => month.leaveDays.includes(day));
  return (
    <>
      {month.entries < month.entriesNeeded && (
        <NoticeBox tone="warn" title={`还缺${month.entriesNeeded - month.entries}条带教记录`}>
          本月至少要有{month.entriesNeeded}条带教记录才能提交，请由带教老师先补写。
        </NoticeBox>
      )}
      <Form form={form} submitLabel={isAnswer ? '答复并重新提交' : '提交本月'} labels={FIGURE_LABELS}>
        <FiguresFields month={month} values={values} errors={errors} change={change} />
        <UploadedPhotos
          purpose="month"
          hint="会自动压缩"
          name="proofPhotoIds"
          label="补助发放凭证"
          internshipId={month.internshipId}
          value={values.proofPhotoIds}
          error={errors.proofPhotoIds}
          onChange={(proofPhotoIds) => change({ proofPhotoIds })}
        />
        <TextAreaField
          name="note"
          label={isAnswer ? '对异议的答复' : '说明'}
          hint={needsWords && !isAnswer ? '请假的日子记为出勤，请写明原因' : '见习人员会看到'}
          optional={!needsWords}
          maxLength={500}
          value={values.note}
          error={errors.note}
          onChange={(note) => change({ note })}
        />
      </Form>
    </>
  );
}
