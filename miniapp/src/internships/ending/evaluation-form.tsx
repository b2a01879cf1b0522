import {
  evaluationResultLabels,
  type Internship,
  type InternshipEnding,
  internshipEndingRoutes,
  ratingLabels,
} from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { SelectField, TextAreaField, TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { ErrorState, Skeleton } from '../../ui/states';
import { toast } from '../../ui/toast';
import { type EvaluationValues, initialEvaluation, typedEvaluationSchema, withSkill } from './evaluation-values';
import { useEndingAct } from './use-ending';

const LABELS = { text: '综合评价', result: '鉴定结论', ratings: '技能评价' };
const RESULTS = codesOf(evaluationResultLabels).map((value) => ({ value, label: evaluationResultLabels[value] }));
const RATINGS = codesOf(ratingLabels).map((value) => ({ value, label: ratingLabels[value] }));
const MOST = 20;

interface EvaluationFormProps {
  internship: Internship;
  ending: InternshipEnding;
  onDone: () => void;
}

/** The evaluation, begun with the last ratings of the log; what is typed is kept on the phone until it is sent. */
export function EvaluationForm(props: EvaluationFormProps) {
  const { internship } = props;
  const suggested = useGet(internshipEndingRoutes.suggested, { params: { id: internship.id } });
  if (suggested.error) return <ErrorState error={suggested.error} onRetry={() => void suggested.refetch()} />;
  if (!suggested.data) return <Skeleton lines={6} />;
  const planned = internship.goals.map(({ skill }) => skill);
  return <Fields {...props} initial={initialEvaluation(suggested.data.ratings, planned)} />;
}

function Fields({ internship, ending, onDone, initial }: EvaluationFormProps & { initial: EvaluationValues }) {
  const revision = ending.evaluations[0]?.number ?? 0;
  const draft = useDraft<EvaluationValues>(`evaluation-${internship.id}-${revision}`, 1, initial);
  const { send } = useEndingAct(internshipEndingRoutes.evaluate, internship.id);
  const [skill, setSkill] = useState('');
  const form = useForm({
    schema: typedEvaluationSchema(revision),
    initial: draft.values,
    send: async (body) => {
      await send(body);
      draft.discard();
      toast('鉴定已提交');
      onDone();
    },
  });
  const { values, errors } = form;
  const change = (patch: Partial<EvaluationValues>) => {
    form.change(patch);
    draft.change(patch);
  };
  const rate = (at: number, rating: string) =>
    change({
      ratings: values.ratings.map((it, index) =>
        index === at ? { ...it, rating: codesOf(ratingLabels).find((code) => code === rating) ?? '' } : it,
      ),
    });
  return (
    <Form form={form} submitLabel="提交鉴定" busyText="正在提交…" labels={LABELS}>
      <Box as="h2">技能评价</Box>
      <Box className="q-soft q-small">已填上带教记录里最近一次的评价，可以修改；没有选的不写进鉴定。</Box>
      {values.ratings.map((it, index) => (
        <SelectField
          key={it.skill}
          name={`ratings.${index}`}
          label={it.skill}
          options={RATINGS}
          value={it.rating}
          onChange={(rating) => rate(index, rating)}
        />
      ))}
      {values.ratings.length < MOST && (
        <>
          <TextField name="skill" label="补充一项技能" optional maxLength={40} value={skill} onChange={setSkill} />
          <Box className="q-row">
            <Button
              look="plain"
              onTap={() => {
                change({ ratings: withSkill(values.ratings, skill) });
                setSkill('');
              }}
            >
              加上这项技能
            </Button>
          </Box>
        </>
      )}
      <TextAreaField
        name="text"
        label={LABELS.text}
        hint="工作表现、掌握的技能、还需提高的地方；10 到 1000 字，见习人员会看到"
        maxLength={1_000}
        value={values.text}
        error={errors.text}
        onChange={(text) => change({ text })}
      />
      <Choice
        name="result"
        label={LABELS.result}
        hint="结论为不合格的，不出具见习证明，只留下鉴定记录。"
        options={RESULTS}
        grid
        value={values.result}
        error={errors.result}
        onChange={(result) => change({ result })}
      />
    </Form>
  );
}
