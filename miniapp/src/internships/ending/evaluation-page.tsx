import { goBack, replaceWith } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/states';
import { EvaluationCard } from './evaluation-card';
import { EvaluationForm } from './evaluation-form';
import { OpenedEnding } from './opened-ending';

/** What the pages of mentor and host about an evaluation have in common. */
export function EvaluationPage({ list, back }: { list: PageName; back: PageName }) {
  return (
    <OpenedEnding list={list}>
      {(internship, ending) =>
        ending.acts.includes('evaluate') ? (
          <>
            <EvaluationForm internship={internship} ending={ending} onDone={goBack} />
            <EvaluationCard ending={ending} />
          </>
        ) : (
          <EmptyState title="现在不用鉴定" text="见习还没有结束，或者鉴定已经提交。">
            <Button onTap={() => replaceWith(back, { id: internship.id })}>返回见习详情</Button>
          </EmptyState>
        )
      }
    </OpenedEnding>
  );
}
