import {
  answerSurveySchema,
  internshipSurveyRoutes,
  SURVEY_QUESTIONS,
  type SurveyPhase,
  type SurveyQuestion,
  surveyQuestionLabels,
  surveyScoreLabels,
} from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { goBack } from '../../platform/navigation';
import { useGet, useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/forms/choice';
import { Form } from '../../ui/forms/form';
import { TextAreaField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { toast } from '../../ui/toast';

type Score = keyof typeof surveyScoreLabels;

/** Best first, as people look for it. */
const SCORES = codesOf(surveyScoreLabels)
  .map((value) => ({ value, label: surveyScoreLabels[value] }))
  .reverse();

/** The survey that is due, or that there is none. */
export function Survey({ internshipId }: { internshipId: string }) {
  const { data, error, refetch } = useGet(
    internshipSurveyRoutes.state,
    { params: { id: internshipId } },
    { staleMs: 0 },
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  if (data.due === null) {
    const isDone = data.answered.length > 0;
    return (
      <EmptyState
        title={isDone ? '谢谢，评价已提交' : '现在没有要填的评价'}
        text={isDone ? '单位和带教老师看不到你的评价。' : '见习过半和结束前后，会请你说说单位怎么样。'}
      >
        <Button onTap={goBack}>返回</Button>
      </EmptyState>
    );
  }
  return <SurveyForm key={data.due} internshipId={internshipId} phase={data.due} />;
}

function SurveyForm({ internshipId, phase }: { internshipId: string; phase: SurveyPhase }) {
  const send = useSend(internshipSurveyRoutes.answer, [internshipSurveyRoutes.state]);
  const form = useForm({
    schema: answerSurveySchema,
    initial: { phase, scores: {} as Partial<Record<SurveyQuestion, number>>, words: '' },
    send: async (body) => {
      await send.mutateAsync({ params: { id: internshipId }, body });
      toast('已提交，谢谢');
    },
  });
  const { values, errors, change } = form;
  const labels = Object.fromEntries(SURVEY_QUESTIONS.map((it) => [`scores.${it}`, surveyQuestionLabels[it]]));
  return (
    <Form form={form} submitLabel="提交评价" labels={labels}>
      {SURVEY_QUESTIONS.map((question) => (
        <Choice<Score>
          key={question}
          name={`scores.${question}`}
          label={surveyQuestionLabels[question]}
          options={SCORES}
          grid
          value={scoreOf(values.scores[question])}
          error={errors[`scores.${question}`] && '请选择'}
          onChange={(score) => change({ scores: { ...values.scores, [question]: Number(score) } })}
        />
      ))}
      <TextAreaField
        name="words"
        label="还想说什么"
        hint="人社部门在看到至少三位见习人员的评价时才能看到，不显示是谁写的；别写名字，最多 500 字"
        optional
        rows={3}
        maxLength={500}
        value={values.words}
        error={errors.words}
        onChange={(words) => change({ words })}
      />
    </Form>
  );
}

function scoreOf(score: number | undefined): Score | '' {
  return SCORES.find(({ value }) => Number(value) === score)?.value ?? '';
}
