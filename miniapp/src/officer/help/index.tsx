import { type HelpRow, helpStatus, helpTopicLabels, internshipHelpRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { HELP_TONES } from '../../internships/help/help-words';
import { goTo, pageUrl } from '../../platform/navigation';
import { useGet, usePages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { EmptyState } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { DateText } from '../../ui/text';
import '../../agreements/witnessing/witnessing.scss';

type Queue = HelpRow['status'];

const QUEUES: readonly { status: Queue; name: string; empty: string }[] = [
  { status: 'open', name: '待答复', empty: '没有等待答复的求助' },
  { status: 'answered', name: '已答复', empty: '没有已答复、还没办结的求助' },
  { status: 'closed', name: '已办结', empty: '没有已办结的求助' },
];

/** 见习求助: requests of trainees of the officer's divisions, those that wait for an answer first. */
export default function OfficerHelpPage() {
  return (
    <Page title="见习求助" lead="只有人社部门能看到。打开查看会留下记录。" needs={['officer']} desk>
      <Desk />
    </Page>
  );
}

function Desk() {
  const [status, setStatus] = useState<Queue>('open');
  const { data, refetch } = useGet(internshipHelpRoutes.officerCounts, {}, { staleMs: 0 });
  useDidShow(() => void refetch());
  return (
    <>
      <Box role="group" label="求助状态" className="q-queues">
        {QUEUES.map((queue) => {
          const count = queue.status === 'closed' ? undefined : data?.[queue.status];
          return (
            <Tap
              key={queue.status}
              className={`q-queue ${queue.status === status ? 'q-queue-on' : ''}`}
              pressed={queue.status === status}
              onTap={() => setStatus(queue.status)}
            >
              {count === undefined ? queue.name : `${queue.name} ${count}`}
            </Tap>
          );
        })}
      </Box>
      <List key={status} status={status} />
    </>
  );
}

function List({ status }: { status: Queue }) {
  const pages = usePages(internshipHelpRoutes.officerList, { query: { status } });
  useDidShow(pages.reload);
  return (
    <PagedTable
      caption="见习求助"
      pages={pages}
      keyOf={({ id }) => id}
      empty={<EmptyState title={QUEUES.find((queue) => queue.status === status)?.empty ?? ''} />}
      columns={[
        { name: '问题', cell: (row) => <Opens row={row} /> },
        { name: '见习人员', cell: ({ traineeName }) => traineeName },
        { name: '单位和岗位', cell: ({ hostName, postTitle }) => `${hostName}，${postTitle}` },
        {
          name: '状态',
          cell: (row) => <Tag tone={HELP_TONES[row.status]}>{helpStatus.labels[row.status]}</Tag>,
        },
        { name: '最近变化', cell: ({ changedAt }) => <DateText value={changedAt} /> },
      ]}
    />
  );
}

function Opens({ row: { id, topic } }: { row: HelpRow }) {
  return (
    <Tap
      className="q-link"
      href={pageUrl('officer/help-request', { id })}
      onTap={() => goTo('officer/help-request', { id })}
    >
      {helpTopicLabels[topic]}
    </Tap>
  );
}
