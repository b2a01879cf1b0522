import { evaluationResultLabels, finalResultOf, type InternshipEnding } from '@qihang/shared/internships';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { EarlierEvaluations, EvaluationView } from './evaluation-view';

/** The evaluation that counts, and those before it. */
export function EvaluationCard({ ending: { status, evaluations } }: { ending: InternshipEnding }) {
  const [latest, ...earlier] = evaluations;
  if (latest === undefined) return null;
  const final = finalResultOf(latest);
  return (
    <Card title="见习鉴定">
      {status === 'closed' && (
        <Box as="p">
          {final === 'failed'
            ? '鉴定结论为“不合格”，按规定不出具见习证明，本页的鉴定就是见习记录。'
            : `鉴定已经确定，结论为“${evaluationResultLabels[final]}”。`}
        </Box>
      )}
      <EvaluationView evaluation={latest} />
      <EarlierEvaluations evaluations={earlier} />
    </Card>
  );
}
