import {
  checkPlan,
  type Internship,
  internshipPlanRoutes,
  isSamePlan,
  type Plan,
  type PlanSide,
  planDifference,
} from '@qihang/shared/internships';
import { useState } from 'react';
import { newId } from '../../platform/ids';
import { useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { differenceText } from './difference-view';
import { EditedMonth } from './edited-month';
import { GoalSheet } from './goal-sheet';
import { type DraftGoal, draftOf, leftOut, type PlanDraft, wantedOf, withGoal, withoutGoal } from './plan-draft';
import { otherOf } from './plan-words';
import { SendSheet } from './send-sheet';
import { TemplateSheet } from './template-sheet';
import { usePlanAct } from './use-plan';

interface PlanEditorProps {
  internship: Internship;
  plan: Plan;
  side: PlanSide;
  draft: PlanDraft;
  onChange: (patch: Partial<PlanDraft>) => void;
  /** Sent, or given up. */
  onDone: () => void;
}

type Open = { readonly sheet: 'goal'; readonly goal: DraftGoal } | { readonly sheet: 'template' | 'send' | 'leave' };

/** Edits the whole plan, goal by goal or by a template, and proposes it to the other side. */
export function PlanEditor({ internship, plan, side, draft, onChange, onDone }: PlanEditorProps) {
  const [open, setOpen] = useState<Open>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const propose = useSend(internshipPlanRoutes.propose);
  const act = usePlanAct(internship.id);
  const goals = [...draft.goals];
  const wanted = wantedOf(goals);
  const difference = planDifference(plan.goals, wanted);
  const edit = (next: DraftGoal[]) => {
    setProblems([]);
    setOpen(undefined);
    onChange({ goals: next });
  };
  const check = () => {
    const found = checkPlan(wanted, plan.goals, plan.months).map(({ message }) => message);
    setProblems(found);
    act.forget();
    if (found.length === 0) setOpen({ sheet: 'send' });
  };
  const send = async () => {
    const body = { revision: draft.revision, goals: wanted, note: draft.note.trim() };
    if (await act.run(() => propose.mutateAsync({ params: { id: internship.id }, body }), '已发给对方')) onDone();
  };
  const months = Array.from({ length: Math.max(plan.months, ...goals.map(({ month }) => month)) }, (_, at) => at + 1);
  return (
    <Card title="修改计划">
      <Box className="q-row">
        <Button look="plain" onTap={() => setOpen({ sheet: 'template' })}>
          套用模板
        </Button>
        <Box as="span" className="q-soft" role="status">{`和现在的计划相比：${differenceText(difference)}`}</Box>
      </Box>
      {months.map((month) => (
        <EditedMonth
          key={month}
          month={month}
          goals={goals.filter((goal) => goal.month === month)}
          gone={leftOut(plan.goals, goals).filter((goal) => goal.month === month)}
          onAdd={() => setOpen({ sheet: 'goal', goal: { key: newId(), id: null, month, text: '', skill: '' } })}
          onEdit={(goal) => setOpen({ sheet: 'goal', goal })}
          onRemove={(goal) => edit(withoutGoal(goals, goal.key))}
          onRestore={(goal) => edit(draftOf([...wanted, goal], newId))}
        />
      ))}
      {problems.length > 0 && (
        <NoticeBox tone="bad" title="还不能提交">
          {problems.join('；')}
        </NoticeBox>
      )}
      <Box className="q-row">
        <Button disabled={isSamePlan(difference)} onTap={check}>
          核对并发送
        </Button>
        <Button look="plain" onTap={() => (isSamePlan(difference) ? onDone() : setOpen({ sheet: 'leave' }))}>
          放弃修改
        </Button>
      </Box>
      {open?.sheet === 'goal' && (
        <GoalSheet
          goal={open.goal}
          isNew={!goals.some(({ key }) => key === open.goal.key)}
          months={plan.months}
          onSave={(goal) => edit(withGoal(goals, goal))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.sheet === 'template' && (
        <TemplateSheet
          plan={plan.goals}
          months={plan.months}
          fromMonth={internship.monthNumber ?? 1}
          suggested={plan.suggestedTemplate}
          onChoose={(laid) => edit(draftOf(laid, newId))}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.sheet === 'send' && (
        <SendSheet
          difference={difference}
          to={otherOf(side)}
          note={draft.note}
          busy={act.busy}
          failure={act.failure}
          onNote={(note) => onChange({ note })}
          onSend={() => void send()}
          onClose={() => setOpen(undefined)}
        />
      )}
      <Confirm
        open={open?.sheet === 'leave'}
        title="放弃这些修改？"
        confirmLabel="放弃"
        danger
        onConfirm={onDone}
        onClose={() => setOpen(undefined)}
      >
        没有发出的修改会删除，计划保持原样。
      </Confirm>
    </Card>
  );
}
