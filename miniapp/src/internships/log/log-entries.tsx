import { internshipRoutes, type LogEntry } from '@qihang/shared/internships';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { NoticeBox } from '../../ui/notice-box';
import { LogContent } from './log-content';
import { periodText } from './period-text';

/** The mentor's log of an internship, the latest period first; who wrote an entry may change it while its month is open. */
export function LogEntries({ internshipId }: { internshipId: string }) {
  const pages = usePages(internshipRoutes.entries, { params: { id: internshipId }, query: {} });
  return (
    <Box as="section" className="q-stack-s" label="带教记录">
      <Box as="h2">带教记录</Box>
      <InfiniteList
        label="带教记录"
        pages={pages}
        keyOf={({ id }) => id}
        render={(entry) => <Entry entry={entry} />}
        empty={<Box className="q-soft">还没有带教记录。带教老师每月至少写一次。</Box>}
      />
    </Box>
  );
}

function Entry({ entry }: { entry: LogEntry }) {
  const { internshipId, key, periodFrom, periodTo, mentorName, mayEdit, conflict } = entry;
  const title = periodText(periodFrom, periodTo);
  return (
    <Box as="article" className="q-card">
      <Box className="q-spread">
        <Box as="h3">{title}</Box>
        <Box className="q-soft">{mentorName}</Box>
      </Box>
      {conflict && <NoticeBox tone="warn">这条记录在两台设备上改得不一样，等待带教老师选择。</NoticeBox>}
      <LogContent internshipId={internshipId} content={entry} title={title} />
      {mayEdit && (
        <Button look="plain" label={`修改${title}的记录`} onTap={() => goTo('mentor/entry', { id: internshipId, key })}>
          修改
        </Button>
      )}
    </Box>
  );
}
