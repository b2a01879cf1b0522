import { useEffect } from 'react';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { Conflicts } from './conflicts';
import { DeskCard, needsWriting } from './desk-card';
import { usePendingEntries } from './pending-entries';
import { PendingList } from './pending-list';
import { startSendingEntries } from './send-entries';
import { sweepPhotos } from './sweep-photos';
import { useDesk } from './use-desk';

/** What a mentor has to do today, and what waits on the phone. */
export function MentorDesk() {
  const { desk, error, refetch, isOld, clockIsWrong } = useDesk();
  const { waiting, refused } = usePendingEntries();
  useEffect(() => {
    startSendingEntries();
    void sweepPhotos();
  }, []);
  const items = desk?.items ?? [];
  const onPhone = (id: string) => [...waiting, ...refused].filter(({ entry }) => entry.internshipId === id).length;
  const toWrite = items.filter((task) => needsWriting(task, onPhone(task.id)));
  return (
    <>
      {clockIsWrong && (
        <NoticeBox tone="warn" title="手机时间不准">
          手机的时间和实际相差超过一小时，记录的日期可能不对。请在手机设置里打开“自动设置时间”，写记录时核对日期。
        </NoticeBox>
      )}
      <PendingList />
      {!isOld && items.filter(({ conflicts }) => conflicts > 0).map((task) => <Conflicts key={task.id} task={task} />)}
      {toWrite.length > 1 && (
        <Button wide onTap={() => goTo('mentor/entry', { row: toWrite.map(({ id }) => id).join(',') })}>
          {`依次写 ${toWrite.length} 人的记录`}
        </Button>
      )}
      {desk && isOld && <Box className="q-soft">网络没有连上，下面是上次看到的情况，可以照常写记录。</Box>}
      {!desk && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton cards={2} />)}
      {desk && items.length === 0 && (
        <EmptyState title="没有需要带教的见习人员" text="单位在见习协议里选您带教并且协议生效后，会在这里看到。" />
      )}
      {items.length > 0 && (
        <Box as="ul" className="q-list" label="我带的见习人员">
          {items.map((task) => (
            <Box as="li" key={task.id}>
              <DeskCard task={task} waiting={onPhone(task.id)} isNext={toWrite.length === 1 && toWrite[0] === task} />
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
