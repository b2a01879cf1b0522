import { platformRoutes } from '@qihang/shared/platform';
import { useState } from 'react';
import { explain } from '../platform/problem';
import { usePages, useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { InfiniteList } from '../ui/lists';
import { NoticeBox } from '../ui/notice-box';
import { EmptyState } from '../ui/states';
import { DateText } from '../ui/text';

/** Background work that ran out of tries; the province's officers may have it tried again. */
export function DeadEvents() {
  const events = usePages(platformRoutes.deadEvents, {});
  const resend = useSend(platformRoutes.resendEvent, [platformRoutes.deadEvents, platformRoutes.status]);
  const [failure, setFailure] = useState<string>();
  const again = async (id: string) => {
    setFailure(undefined);
    await resend.mutateAsync({ params: { id } }).catch((error: unknown) => setFailure(explain(error).message));
    events.reload();
  };
  return (
    <Card title="等待人工处理的任务">
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <InfiniteList
        pages={events}
        label="等待人工处理的任务"
        keyOf={({ id }) => id}
        empty={<EmptyState title="没有需要处理的任务" />}
        render={({ id, type, attempts, lastError, createdAt }) => (
          <Box className="q-spread">
            <Box>
              <Box as="p">{`${type}（试过 ${attempts} 次）`}</Box>
              <Box className="q-soft q-small">
                <DateText value={createdAt} />
                {lastError && ` · ${lastError}`}
              </Box>
            </Box>
            <Button look="plain" label={`重试 ${type}`} busy={resend.isPending} onTap={() => void again(id)}>
              重试
            </Button>
          </Box>
        )}
      />
    </Card>
  );
}
