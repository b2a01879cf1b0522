import { internshipPlanRoutes, type PlanEvent } from '@qihang/shared/internships';
import { usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { EmptyState } from '../../ui/states';
import { DateText } from '../../ui/text';
import { DifferenceView, differenceText } from './difference-view';
import { EVENT_TITLES, SIDES } from './plan-words';

/** Who did what with the plan and when, newest first. */
export default function PlanHistory({ id }: { id: string }) {
  const pages = usePages(internshipPlanRoutes.history, { params: { id } });
  return (
    <InfiniteList
      pages={pages}
      label="计划的变动记录"
      keyOf={(event) => event.id}
      render={(event) => <Happened event={event} />}
      empty={<EmptyState title="还没有变动" text="计划和协议里写的一样。" />}
    />
  );
}

function Happened({ event: { kind, by, name, at, words, difference, versionNumber } }: { event: PlanEvent }) {
  const who = by === null ? '' : `${SIDES[by]}${name}：`;
  const title = kind === 'set' ? `按协议第 ${versionNumber} 版制定计划` : `${who}${EVENT_TITLES[kind]}`;
  return (
    <Box className="q-plan-change">
      <Box as="strong">{title}</Box>
      <Box className="q-soft q-small">
        <DateText value={at} />
      </Box>
      {words && <Box as="p">{words}</Box>}
      {kind === 'propose' && difference && (
        <DifferenceView difference={difference} label={`修改的内容，${differenceText(difference)}`} />
      )}
    </Box>
  );
}
