import { AnswerEvaluation } from '../../internships/ending/answer-evaluation';
import { EvaluationCard } from '../../internships/ending/evaluation-card';
import { OpenedEnding } from '../../internships/ending/opened-ending';
import { goBack, replaceWith } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 见习鉴定: the trainee reads the evaluation, and agrees or disagrees. */
export default function EvaluationPage() {
  return (
    <Page title="见习鉴定" needs={['seeker']}>
      <OpenedEnding list="seeker/internships">
        {({ id }, ending) => {
          const [latest] = ending.evaluations;
          if (latest === undefined) {
            return (
              <EmptyState title="还没有鉴定" text="见习结束后由带教老师作鉴定，作好了会通知你。">
                <Button onTap={() => replaceWith('seeker/internship', { id })}>返回见习详情</Button>
              </EmptyState>
            );
          }
          return (
            <>
              <EvaluationCard ending={ending} />
              {ending.acts.includes('agree') && <AnswerEvaluation id={id} evaluation={latest} onDone={goBack} />}
            </>
          );
        }}
      </OpenedEnding>
    </Page>
  );
}
