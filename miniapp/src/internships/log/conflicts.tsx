import { internshipRoutes, type LogEntry, type MentorTask } from '@qihang/shared/internships';
import { explain } from '../../platform/problem';
import { usePages, useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { NoticeBox } from '../../ui/notice-box';
import { toast } from '../../ui/toast';
import { LogContent } from './log-content';
import './log.scss';
import { periodText } from './period-text';

/** Entries of one trainee of which two devices have sent different versions; the mentor chooses. */
export function Conflicts({ task: { id, traineeName } }: { task: Pick<MentorTask, 'id' | 'traineeName'> }) {
  const pages = usePages(internshipRoutes.entries, { params: { id }, query: { only: 'conflicts' } });
  return (
    <InfiniteList
      label={`${traineeName}：需要选择的记录`}
      pages={pages}
      keyOf={(entry) => entry.id}
      render={(entry) => entry.conflict && <Choice entry={entry} other={entry.conflict} traineeName={traineeName} />}
      empty={null}
    />
  );
}

interface ChoiceProps {
  entry: LogEntry;
  other: NonNullable<LogEntry['conflict']>;
  traineeName: string;
}

function Choice({ entry, other, traineeName }: ChoiceProps) {
  const choose = useSend(internshipRoutes.resolveConflict, [internshipRoutes.today, internshipRoutes.entries]);
  const keep = (which: 'stored' | 'other') =>
    choose.mutate(
      { params: { id: entry.id }, body: { revision: entry.revision, keep: which } },
      { onSuccess: () => toast('已选定') },
    );
  const versions = [
    { which: 'stored', title: '先收到的', content: entry },
    { which: 'other', title: '后收到的', content: other },
  ] as const;
  const period = periodText(entry.periodFrom, entry.periodTo);
  return (
    <Card title={`${traineeName}：${period}的记录有两个版本`}>
      <Box>在两台设备上改得不一样，两个版本都留着。请选一个，另一个会删除。</Box>
      {choose.error && (
        <NoticeBox tone="bad" title="没有选成">
          {[explain(choose.error).message, ...Object.values(explain(choose.error).fields)].join(' ')}
        </NoticeBox>
      )}
      <Box className="q-versions">
        {versions.map(({ which, title, content }) => (
          <Box key={which} className="q-card">
            <Box as="h3">{title}</Box>
            <LogContent internshipId={entry.internshipId} content={content} title={`${title}版本`} withPeriod />
            <Button look="plain" busy={choose.isPending} label={`用${title}版本`} onTap={() => keep(which)}>
              用这一个
            </Button>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
