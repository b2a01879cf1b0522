import type { Internship, PlanSide } from '@qihang/shared/internships';
import { useDraft } from '../../platform/drafts';
import { newId } from '../../platform/ids';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ErrorState, Skeleton } from '../../ui/states';
import { draftOf, NO_DRAFT } from './plan-draft';
import { PlanEditor } from './plan-editor';
import PlanHistory from './plan-history';
import { PlanMonths } from './plan-months';
import { ProposalCard } from './proposal-card';
import { usePlan } from './use-plan';

/** The plan of one internship for the two who adjust it: what waits for an answer, the plan, what happened to it. */
export function PlanView({ internship, side }: { internship: Internship; side: PlanSide }) {
  const { id, postTitle, traineeName, monthNumber } = internship;
  const { data: plan, error, refetch } = usePlan(id);
  const draft = useDraft(`plan/${id}`, 1, NO_DRAFT);
  if (error && !plan) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!plan) return <Skeleton cards={2} />;
  const { goals, revision, proposal, acts } = plan;
  const mayPropose = acts.includes('propose');
  // what was begun on an older plan is not about this one
  const isEditing = mayPropose && draft.savedAt !== null && draft.values.revision === revision;
  const begin = () => draft.change({ revision, goals: draftOf(goals, newId), note: '' });
  return (
    <>
      <Box as="p" className="q-soft">
        {side === 'mentor' ? `${traineeName}，${postTitle}` : `${postTitle}，和带教老师商量着改，双方同意后生效`}
      </Box>
      {proposal && (
        <ProposalCard
          internshipId={id}
          proposal={proposal}
          side={side}
          acts={acts.filter((act) => act !== 'propose')}
        />
      )}
      {isEditing ? (
        <PlanEditor
          internship={internship}
          plan={plan}
          side={side}
          draft={draft.values}
          onChange={draft.change}
          onDone={draft.discard}
        />
      ) : (
        <Card title="现在的计划">
          <PlanMonths goals={goals} present={monthNumber} />
          {mayPropose && (
            <Box className="q-row">
              <Button onTap={begin}>提出修改</Button>
            </Box>
          )}
        </Card>
      )}
      <Card title="变动记录">
        <PlanHistory id={id} />
      </Card>
    </>
  );
}
