import {
  type Evaluation,
  evaluationAnswerLabels,
  evaluationResultLabels,
  ratingLabels,
} from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { DateText } from '../../ui/text';

/** One evaluation in full, with the trainee's answer and what an officer decided. */
export function EvaluationView({ evaluation }: { evaluation: Evaluation }) {
  const { by, byName, ratings, text, result, madeAt, answer, answerText, answerUntil, settlement } = evaluation;
  const answered =
    answer === null
      ? `等待答复，${formatChineseDate(answerUntil)}以前没有答复视为同意`
      : evaluationAnswerLabels[answer];
  return (
    <Box className="q-stack-s">
      <Facts
        rows={[
          ['鉴定结论', evaluationResultLabels[result]],
          ['鉴定人', by === 'host' ? '见习单位' : `带教老师${byName}`],
          ['鉴定时间', <DateText key="at" value={madeAt} />],
          ...ratings.map(({ skill, rating }) => [skill, ratingLabels[rating]] as const),
          ['见习人员答复', answered],
          ['不同意的理由', answerText],
          ['人社部门决定', settlement && `结论为“${evaluationResultLabels[settlement.result]}”：${settlement.reason}`],
        ]}
      />
      <Box as="p" className="q-words">
        {text}
      </Box>
    </Box>
  );
}

/** What was said before the evaluation that counts. */
export function EarlierEvaluations({ evaluations }: { evaluations: readonly Evaluation[] }) {
  if (evaluations.length === 0) return null;
  return (
    <Box className="q-stack-s">
      <Box as="h3">以前的鉴定</Box>
      {evaluations.map((evaluation) => (
        <EvaluationView key={evaluation.number} evaluation={evaluation} />
      ))}
    </Box>
  );
}
