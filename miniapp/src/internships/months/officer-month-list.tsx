import { internshipMonthRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { pageUrl } from '../../platform/navigation';
import { useGet, usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { PagedTable } from '../../ui/paged-table';
import { EmptyState } from '../../ui/states';
import { DateText } from '../../ui/text';
import './months.scss';
import { goTo } from '../../platform/navigation';

const QUEUES = [
  { queue: 'objection', name: '异议', empty: '没有等待处理的异议' },
  { queue: 'correction', name: '更正申请', empty: '没有等待处理的更正申请' },
] as const;
type Queue = (typeof QUEUES)[number]['queue'];

/** Months of the division that an officer has to decide: objections, and requests for a correction. */
export function OfficerMonthList() {
  const [queue, setQueue] = useState<Queue>('objection');
  const { data, refetch } = useGet(internshipMonthRoutes.officerCounts, {}, { staleMs: 0 });
  useDidShow(() => void refetch());
  const counts = { objection: data?.objections, correction: data?.corrections };
  return (
    <>
      <Box role="group" label="待办类别" className="q-month-tabs">
        {QUEUES.map((one) => (
          <Tap
            key={one.queue}
            className={`q-month-tab ${one.queue === queue ? 'q-month-tab-on' : ''}`}
            pressed={one.queue === queue}
            onTap={() => setQueue(one.queue)}
          >
            {counts[one.queue] === undefined ? one.name : `${one.name} ${counts[one.queue]}`}
          </Tap>
        ))}
      </Box>
      <QueueTable key={queue} queue={queue} />
    </>
  );
}

function QueueTable({ queue }: { queue: Queue }) {
  const pages = usePages(internshipMonthRoutes.officerList, { query: { queue } });
  useDidShow(pages.reload);
  const empty = QUEUES.find((one) => one.queue === queue)?.empty ?? '';
  return (
    <PagedTable
      caption="月度争议"
      pages={pages}
      keyOf={({ internship, month }) => `${internship.id} ${month.number}`}
      columns={[
        {
          name: '见习人员',
          cell: ({ internship: { id, traineeName }, month: { number } }) => (
            <Tap
              className="q-link"
              href={pageUrl('officer/month', { id, number })}
              onTap={() => goTo('officer/month', { id, number })}
            >
              {`${traineeName}，第${number}个月`}
            </Tap>
          ),
        },
        { name: '岗位', cell: ({ internship }) => internship.postTitle },
        { name: '见习单位', cell: ({ internship }) => internship.hostName },
        { name: '提出时间', cell: ({ since }) => <DateText value={since} /> },
      ]}
      empty={<EmptyState title={empty} />}
    />
  );
}
