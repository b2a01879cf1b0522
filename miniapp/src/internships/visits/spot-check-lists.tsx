import { type FollowUp, type SpotCheck, visitResultLabels, visitRoutes } from '@qihang/shared/internships';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { goTo, pageUrl } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { PagedTable } from '../../ui/paged-table';
import { EmptyState } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { exactText } from '../../ui/text';
import { TraineeLink } from '../trainee-link';
import { RESULT_TONES } from './visit-words';

function DrawLink({ check: { id, drawnAt } }: { check: SpotCheck }) {
  const params = { id };
  return (
    <Tap
      className="q-link"
      href={pageUrl('officer/spot-check', params)}
      onTap={() => goTo('officer/spot-check', params)}
    >
      {exactText(drawnAt)}
    </Tap>
  );
}

const DRAW_COLUMNS = [
  { name: '抽取时间', short: true, cell: (it: SpotCheck) => <DrawLink check={it} /> },
  { name: '范围', cell: ({ divisionName }: SpotCheck) => divisionName },
  { name: '抽取人', short: true, cell: ({ drawnBy }: SpotCheck) => drawnBy },
  { name: '抽取', cell: (it: SpotCheck) => sizeWords(it) },
  {
    name: '已走访',
    short: true,
    cell: ({ visited, randomSize, riskSize }: SpotCheck) => `${visited} / ${randomSize + riskSize}`,
  },
];

/** How many were drawn out of how many. */
export function sizeWords({ randomSize, riskSize, population }: SpotCheck): string {
  const risk = riskSize > 0 ? `，另从有风险的里面抽${riskSize}份` : '';
  return `${population}份里随机抽${randomSize}份${risk}`;
}

/** All draws of the officer's divisions. */
export function DrawList() {
  const pages = usePages(visitRoutes.spotChecks, { query: {} });
  useDidShow(pages.reload);
  const empty = <EmptyState title="还没有抽查过" text="抽取之后，名单会一直留在这里。" />;
  return <PagedTable caption="抽查记录" pages={pages} columns={DRAW_COLUMNS} keyOf={({ id }) => id} empty={empty} />;
}

const FOLLOW_UP_COLUMNS = [
  { name: '见习人员', short: true, cell: (it: FollowUp) => <TraineeLink internship={it} /> },
  { name: '单位', cell: ({ hostName }: FollowUp) => hostName },
  {
    name: '上次结果',
    cell: ({ visitedOn, result }: FollowUp) => (
      <Box className="q-row">
        <Tag tone={RESULT_TONES[result]}>{visitResultLabels[result]}</Tag>
        <Box as="span">{formatChineseDate(visitedOn)}</Box>
      </Box>
    ),
  },
  {
    name: '复查日期',
    short: true,
    cell: ({ followUpOn }: FollowUp) =>
      `${formatChineseDate(followUpOn)}${followUpOn < shanghaiDate(new Date()) ? '，已过期' : ''}`,
  },
];

/** What is to be looked at again. */
export function FollowUpList() {
  const pages = usePages(visitRoutes.followUps, { query: {} });
  useDidShow(pages.reload);
  const empty = <Box className="q-soft">没有要复查的。走访时写了复查日期的见习，会列在这里。</Box>;
  return (
    <PagedTable
      caption="等待复查"
      pages={pages}
      columns={FOLLOW_UP_COLUMNS}
      keyOf={({ visitId }) => visitId}
      empty={empty}
    />
  );
}
