import { internshipPlanRoutes, type PlanProposal, type PlanSide } from '@qihang/shared/internships';
import { useState } from 'react';
import { useSend } from '../../platform/query';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { DateText } from '../../ui/text';
import { DifferenceView } from './difference-view';
import { SIDES, youOf } from './plan-words';
import { usePlanAct } from './use-plan';

type Act = 'agree' | 'decline' | 'withdraw';

interface ProposalCardProps {
  internshipId: string;
  proposal: PlanProposal;
  /** What the reader may do with it. */
  acts: readonly Act[];
  side: PlanSide;
}

/** The open proposal with what it would change, to answer or to take back. */
export function ProposalCard({ internshipId, proposal, acts, side }: ProposalCardProps) {
  const [asked, setAsked] = useState<Act>();
  const { busy, failure, run, forget } = usePlanAct(internshipId);
  const agree = useSend(internshipPlanRoutes.agree);
  const decline = useSend(internshipPlanRoutes.decline);
  const withdraw = useSend(internshipPlanRoutes.withdraw);
  const { proposedBy, proposerName, proposedAt, note, difference } = proposal;
  const isOwn = proposedBy === side;
  const you = youOf(side);
  const ask = (act: Act) => {
    forget();
    setAsked(act);
  };
  const send = (act: Act, words: string) => {
    const params = { id: internshipId, proposalId: proposal.id };
    if (act === 'withdraw') return withdraw.mutateAsync({ params });
    return (act === 'agree' ? agree : decline).mutateAsync({ params, body: { words } });
  };
  const confirm = async (act: Act, words = '') => {
    if (await run(() => send(act, words), WORDS[act].done)) setAsked(undefined);
  };
  return (
    <Card title={isOwn ? `${you}提出的修改，等待对方答复` : `${SIDES[proposedBy]}提出了修改，请${you}答复`}>
      <Box className="q-soft">
        {`${proposerName}，`}
        <DateText value={proposedAt} />
      </Box>
      {note && <Box as="p">{`说明：${note}`}</Box>}
      <DifferenceView difference={difference} label="修改的内容" />
      <Box className="q-row">
        {acts.map((act) => (
          <Button key={act} look={act === 'agree' ? 'main' : 'plain'} onTap={() => ask(act)}>
            {WORDS[act].label}
          </Button>
        ))}
      </Box>
      {asked && (
        <ActSheet
          title={WORDS[asked].title}
          text={WORDS[asked].text}
          confirmLabel={WORDS[asked].confirmLabel}
          note={WORDS[asked].note}
          busy={busy}
          failure={failure}
          onConfirm={(words) => void confirm(asked, words)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  );
}

interface ActWords {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly note?: { label: string; hint: string; required?: boolean };
  readonly done: string;
}

const WORDS: Readonly<Record<Act, ActWords>> = {
  agree: {
    label: '同意修改',
    title: '同意这次修改？',
    text: '同意后新计划马上生效，带教记录按新计划写。之前的记录不受影响。',
    confirmLabel: '确认同意',
    note: { label: '给对方的话', hint: '单位和人社部门也能看到，最多 200 字' },
    done: '已同意，新计划生效',
  },
  decline: {
    label: '不同意',
    title: '不同意这次修改？',
    text: '计划保持原样，对方可以再提。',
    confirmLabel: '确认不同意',
    note: { label: '原因', hint: '对方、单位和人社部门能看到，最多 200 字', required: true },
    done: '已答复，计划不变',
  },
  withdraw: {
    label: '撤回修改',
    title: '撤回这次修改？',
    text: '撤回后对方不用再答复，计划保持原样。需要时可以重新提出。',
    confirmLabel: '确认撤回',
    done: '已撤回',
  },
};
