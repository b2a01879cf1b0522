import type { Internship, PlanSide } from '@qihang/shared/internships';
import { lazy, Suspense, useState } from 'react';
import { goTo } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { NoticeBox } from '../../ui/notice-box';
import { Skeleton } from '../../ui/states';
import { DifferenceView, differenceText } from './difference-view';
import { PlanMonths } from './plan-months';
import { SIDES, youOf } from './plan-words';
import { usePlan } from './use-plan';

const PlanHistory = lazy(() => import('./plan-history'));

interface PlanCardProps {
  internship: Internship;
  /** Where the reader adjusts the plan; absent for host and officers, who see it only. */
  adjust?: { readonly side: PlanSide; readonly page: PageName };
}

/** The plan in force on the page of an internship, with what is proposed on top. */
export function PlanCard({ internship, adjust }: PlanCardProps) {
  const { id, goals, monthNumber } = internship;
  return (
    <Card title="见习计划">
      <OpenProposal id={id} adjust={adjust} />
      <PlanMonths goals={goals} present={monthNumber} />
      {adjust ? (
        <Box className="q-row">
          <Button look="plain" onTap={() => goTo(adjust.page, { id })}>
            查看和修改计划
          </Button>
        </Box>
      ) : (
        <History id={id} />
      )}
    </Card>
  );
}

/** Says nothing while the plan is being read, or cannot be: the plan in force is there anyhow. */
function OpenProposal({ id, adjust }: { id: string; adjust: PlanCardProps['adjust'] }) {
  const { data: plan } = usePlan(id);
  if (!plan?.proposal) return null;
  const { proposedBy, difference, note } = plan.proposal;
  if (!adjust) {
    return (
      <NoticeBox title={`${SIDES[proposedBy]}提出了修改，等待对方答复`}>
        <Box className="q-stack-s">
          {note && <Box as="p">{`说明：${note}`}</Box>}
          <DifferenceView difference={difference} label="修改的内容" />
        </Box>
      </NoticeBox>
    );
  }
  const isOwn = proposedBy === adjust.side;
  const you = youOf(adjust.side);
  return (
    <NoticeBox
      tone={isOwn ? 'brand' : 'warn'}
      title={isOwn ? `${you}提出的修改在等待对方答复` : `${SIDES[proposedBy]}提出了修改，请${you}答复`}
    >
      <Box className="q-stack-s">
        <Box>{differenceText(difference)}</Box>
        <Box className="q-row">
          <Button look={isOwn ? 'plain' : 'main'} onTap={() => goTo(adjust.page, { id })}>
            {isOwn ? '查看修改' : '查看并答复'}
          </Button>
        </Box>
      </Box>
    </NoticeBox>
  );
}

function History({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tap className="q-link" expanded={open} onTap={() => setOpen(!open)}>
        {open ? '收起计划的变动记录' : '查看计划的变动记录'}
      </Tap>
      {open && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <PlanHistory id={id} />
        </Suspense>
      )}
    </>
  );
}
