import { type DeliveryStatus, deliveryStatusLabels, noticeRoutes } from '@qihang/shared/notices';
import { useState } from 'react';
import { explain } from '../platform/problem';
import { usePages, useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Confirm } from '../ui/confirm';
import { Box } from '../ui/dom/box';
import { InfiniteList } from '../ui/lists';
import { NoticeBox } from '../ui/notice-box';
import { EmptyState } from '../ui/states';

interface TroubledDeliveriesProps {
  noticeId: string;
  status: Extract<DeliveryStatus, 'failed' | 'unknown'>;
}

/** Deliveries that did not come through, or may not have: an officer may send them again. */
export function TroubledDeliveries({ noticeId, status }: TroubledDeliveriesProps) {
  const deliveries = usePages(noticeRoutes.deliveries, { params: { id: noticeId }, query: { status } });
  const resend = useSend(noticeRoutes.resend, [noticeRoutes.deliveries, noticeRoutes.get]);
  const [asking, setAsking] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const again = async (deliveryId: string) => {
    setAsking(undefined);
    setFailure(undefined);
    await resend
      .mutateAsync({ params: { id: noticeId, deliveryId } })
      .catch((error: unknown) => setFailure(explain(error).message));
  };
  return (
    <Card title={deliveryStatusLabels[status]}>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <InfiniteList
        pages={deliveries}
        label={deliveryStatusLabels[status]}
        keyOf={({ id }) => id}
        empty={<EmptyState title="都处理好了" />}
        render={({ id, maskedName, lastError }) => (
          <Box className="q-spread">
            <Box>
              <Box as="p">{maskedName}</Box>
              {lastError && <Box className="q-soft q-small">{lastError}</Box>}
            </Box>
            <Button look="plain" label={`重新发给${maskedName}`} busy={resend.isPending} onTap={() => setAsking(id)}>
              重新发送
            </Button>
          </Box>
        )}
      />
      {asking !== undefined && (
        <Confirm
          open
          title="重新发送？"
          confirmLabel="重新发送"
          onClose={() => setAsking(undefined)}
          onConfirm={() => void again(asking)}
        >
          {status === 'unknown' ? '对方可能已经收到过，重新发送会收到两条。' : '将再试一次。'}
        </Confirm>
      )}
    </Card>
  );
}
