import { APPLICATION_HOST_LABELS, type Applicant } from '@qihang/shared/applications';
import { goTo, pageUrl } from '../platform/navigation';
import type { Pages } from '../platform/query';
import { Tap } from '../ui/dom/tap';
import { PagedTable } from '../ui/paged-table';
import { EmptyState } from '../ui/states';
import { Tag } from '../ui/tag';
import { DateText } from '../ui/text';
import { schoolingText } from './applicant-texts';
import { APPLICATION_TONES } from './status-tones';

function NameLink({ id, name }: Applicant) {
  return (
    <Tap className="q-link" href={pageUrl('host/applicant', { id })} onTap={() => goTo('host/applicant', { id })}>
      {name}
    </Tap>
  );
}

const COLUMNS = [
  { name: '姓名', short: true, cell: (row: Applicant) => <NameLink {...row} /> },
  {
    name: '状态',
    cell: ({ status }: Applicant) => <Tag tone={APPLICATION_TONES[status]}>{APPLICATION_HOST_LABELS[status]}</Tag>,
  },
  { name: '投递岗位', short: true, cell: ({ postTitle }: Applicant) => postTitle },
  { name: '年龄', short: true, cell: ({ age }: Applicant) => `${age} 岁` },
  { name: '学历专业', cell: schoolingText },
  { name: '投递时间', short: true, cell: ({ appliedAt }: Applicant) => <DateText value={appliedAt} /> },
];

/** Applicants of the agent's hosts, each leading to its page. */
export function ApplicantTable({ pages }: { pages: Pages<Applicant> }) {
  return (
    <PagedTable
      caption="投递列表"
      pages={pages}
      columns={COLUMNS}
      keyOf={({ id }) => id}
      empty={<EmptyState title="没有符合条件的投递" text="换个岗位或状态看看；有新的投递时会在“消息”里告诉您。" />}
    />
  );
}
