import { type Mentor, mentorStatus } from '@qihang/shared/hosts';
import type { ReactNode } from 'react';
import type { Pages } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { PagedTable } from '../../ui/paged-table';
import { Tag } from '../../ui/tag';

/** What can be asked for a mentor in the list. */
export type MentorAct = 'edit' | 'retire';

interface MentorTableProps {
  pages: Pages<Mentor>;
  /** Names the host of each: for who acts for several. */
  withHost: boolean;
  onAct: (act: MentorAct, mentor: Mentor) => void;
  empty: ReactNode;
}

/** Mentors with what can be done about each. */
export function MentorTable({ pages, withHost, onAct, empty }: MentorTableProps) {
  const columns = [
    { name: '姓名', short: true, cell: ({ name }: Mentor) => name },
    ...(withHost ? [{ name: '单位', cell: ({ hostName }: Mentor) => hostName }] : []),
    { name: '职务或职称', cell: ({ jobTitle }: Mentor) => jobTitle },
    { name: '能带教的内容', cell: ({ specialty }: Mentor) => specialty },
    {
      name: '从业年限',
      numeric: true,
      short: true,
      cell: ({ yearsOfExperience }: Mentor) => `${yearsOfExperience} 年`,
    },
    { name: '手机号', short: true, cell: ({ maskedPhone }: Mentor) => maskedPhone },
    { name: '正在带教', numeric: true, short: true, cell: ({ currentTrainees }: Mentor) => `${currentTrainees} 人` },
    {
      name: '状态',
      short: true,
      cell: ({ status }: Mentor) => (
        <Tag tone={status === 'active' ? 'good' : 'plain'}>{mentorStatus.labels[status]}</Tag>
      ),
    },
    { name: '操作', short: true, cell: (mentor: Mentor) => <Acts mentor={mentor} onAct={onAct} /> },
  ];
  return <PagedTable caption="带教老师列表" pages={pages} columns={columns} keyOf={({ id }) => id} empty={empty} />;
}

function Acts({ mentor, onAct }: Pick<MentorTableProps, 'onAct'> & { mentor: Mentor }) {
  if (!mentorStatus.canTransition(mentor.status, 'retire', 'host-agent')) return null;
  return (
    <Box className="q-row">
      <Tap className="q-link" label={`修改：${mentor.name}`} onTap={() => onAct('edit', mentor)}>
        修改
      </Tap>
      <Tap className="q-link" label={`停用：${mentor.name}`} onTap={() => onAct('retire', mentor)}>
        停用
      </Tap>
    </Box>
  );
}
