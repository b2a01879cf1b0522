import { type Channel, deliveryStatusLabels, type Notice } from '@qihang/shared/notices';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { Box } from '../ui/dom/box';

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = { inbox: '站内消息', wechat: '微信', sms: '短信' };

/** How the deliveries of a notice stand, by channel. */
export function DeliverySummary({ notice }: { notice: Notice }) {
  return (
    <Card title="送达情况">
      <Box as="p">
        {notice.recipients === null ? '正在确定收件人' : `收件人 ${notice.recipients.toLocaleString()} 人`}
      </Box>
      <DataTable
        caption="各渠道的送达情况"
        rows={notice.deliveries}
        keyOf={({ channel, status }) => `${channel} ${status}`}
        columns={[
          { name: '渠道', cell: ({ channel }) => CHANNEL_NAMES[channel] },
          { name: '状态', cell: ({ status }) => deliveryStatusLabels[status] },
          { name: '人数', cell: ({ count }) => count.toLocaleString(), numeric: true },
        ]}
      />
    </Card>
  );
}
