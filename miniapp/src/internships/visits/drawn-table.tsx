import { type SpotCheckItem, spotCheckBasisLabels, visitResultLabels, visitRoutes } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { PagedTable } from '../../ui/paged-table';
import { EmptyState } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { TraineeLink } from '../trainee-link';
import { RESULT_TONES } from './visit-words';

function State({ item: { id, visit }, spotCheckId }: { item: SpotCheckItem; spotCheckId: string }) {
  if (visit) {
    return (
      <Box className="q-row">
        <Tag tone={RESULT_TONES[visit.result]}>{visitResultLabels[visit.result]}</Tag>
        <Box as="span">{`${formatChineseDate(visit.visitedOn)}已走访`}</Box>
      </Box>
    );
  }
  return (
    <Box className="q-row">
      <Tag tone="warn">等待走访</Tag>
      <Button look="plain" onTap={() => goTo('officer/visit', { id, spotCheckId })}>
        记录走访
      </Button>
    </Box>
  );
}

/** What was drawn, in the order of the draw, and which have been visited. */
export function DrawnTable({ spotCheckId }: { spotCheckId: string }) {
  const pages = usePages(visitRoutes.spotCheckItems, { params: { id: spotCheckId }, query: {} });
  useDidShow(pages.reload);
  const columns = [
    { name: '见习人员', short: true, cell: (it: SpotCheckItem) => <TraineeLink internship={it} /> },
    {
      name: '单位和岗位',
      cell: ({ hostName, postTitle }: SpotCheckItem) => (
        <>
          <Box>{hostName}</Box>
          <Box className="q-soft q-small">{postTitle}</Box>
        </>
      ),
    },
    { name: '抽取方式', short: true, cell: ({ basis }: SpotCheckItem) => spotCheckBasisLabels[basis] },
    { name: '状态', cell: (it: SpotCheckItem) => <State item={it} spotCheckId={spotCheckId} /> },
  ];
  const empty = <EmptyState title="名单是空的" text="抽到的见习你现在都不能查看。" />;
  return <PagedTable caption="抽查名单" pages={pages} columns={columns} keyOf={({ id }) => id} empty={empty} />;
}
