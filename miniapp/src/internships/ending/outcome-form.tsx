import { type InternshipEnding, internshipEndingRoutes } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { DateField, TextAreaField, TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { toast } from '../../ui/toast';
import { EMPTY_OUTCOME, type OutcomeValues, typedOutcomeSchema } from './outcome-values';
import { useEndingAct } from './use-ending';

const LABELS = {
  kind: '是否留用',
  contractOn: '劳动合同签订日期',
  term: '合同期限',
  termMonths: '合同期限（月）',
  insuredFrom: '参加社会保险日期',
  reason: '更正的原因',
};
const KINDS = [
  { value: 'retained', label: '已留用', hint: '单位已经和见习人员签订劳动合同' },
  { value: 'not-retained', label: '没有留用' },
] as const;
const TERMS = [
  { value: 'fixed', label: '固定期限' },
  { value: 'open', label: '无固定期限' },
] as const;

interface OutcomeFormProps {
  id: string;
  ending: InternshipEnding;
  onDone: () => void;
}

/** Records or corrects whether the trainee was retained. */
export function OutcomeForm({ id, ending: { outcomes }, onDone }: OutcomeFormProps) {
  const revision = outcomes[0]?.number ?? 0;
  const corrects = outcomes[0] !== undefined && outcomes[0].by !== 'trainee';
  const { send } = useEndingAct(internshipEndingRoutes.recordOutcome, id);
  const form = useForm({
    schema: typedOutcomeSchema(revision, corrects),
    initial: EMPTY_OUTCOME,
    send: async (body) => {
      await send(body);
      toast('已登记');
      onDone();
    },
  });
  const { values, errors, change } = form;
  return (
    <Form form={form} submitLabel={corrects ? '提交更正' : '提交登记'} busyText="正在提交…" labels={LABELS}>
      <Choice
        name="kind"
        label={LABELS.kind}
        options={KINDS}
        value={values.kind}
        error={errors.kind}
        onChange={(kind) => change({ kind })}
      />
      {values.kind === 'retained' && <ContractFields values={values} errors={errors} change={change} />}
      {corrects && (
        <TextAreaField
          name="reason"
          label={LABELS.reason}
          hint="见习人员、单位和人社部门会看到，最多 200 字"
          maxLength={200}
          value={values.reason}
          error={errors.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </Form>
  );
}

interface ContractFieldsProps {
  values: OutcomeValues;
  errors: Record<string, string>;
  change: (patch: Partial<OutcomeValues>) => void;
}

function ContractFields({ values, errors, change }: ContractFieldsProps) {
  return (
    <>
      <DateField
        name="contractOn"
        label={LABELS.contractOn}
        max={shanghaiDate(new Date())}
        value={values.contractOn}
        error={errors.contractOn}
        onChange={(contractOn) => change({ contractOn })}
      />
      <Choice
        name="term"
        label={LABELS.term}
        options={TERMS}
        value={values.term}
        error={errors.term}
        onChange={(term) => change({ term })}
      />
      {values.term === 'fixed' && (
        <TextField
          name="termMonths"
          label={LABELS.termMonths}
          kind="number"
          hint="三年填 36"
          maxLength={3}
          value={values.termMonths}
          error={errors.termMonths}
          onChange={(termMonths) => change({ termMonths })}
        />
      )}
      <DateField
        name="insuredFrom"
        label={LABELS.insuredFrom}
        hint="从哪一天起为见习人员缴纳社会保险"
        value={values.insuredFrom}
        error={errors.insuredFrom}
        onChange={(insuredFrom) => change({ insuredFrom })}
      />
    </>
  );
}
