import { type Mentor, type MentorStatus, mentorRoutes, mentorStatus } from '@qihang/shared/hosts';
import { useState } from 'react';
import { AddMentorSheet } from '../../hosts/mentors/add-mentor-sheet';
import { EditMentorSheet } from '../../hosts/mentors/edit-mentor-sheet';
import { type MentorAct, MentorTable } from '../../hosts/mentors/mentor-table';
import { hostsActedFor } from '../../hosts/mentors/own-hosts';
import { RetireMentorSheet } from '../../hosts/mentors/retire-mentor-sheet';
import { usePages } from '../../platform/query';
import { useRoles } from '../../platform/roles';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { SelectField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import '../../hosts/hosts.scss';

const OPTIONS = mentorStatus.statuses.map((value) => ({ value, label: mentorStatus.labels[value] }));

/** 带教老师: the mentors of the agent's hosts, and what can be done about each. */
export default function MentorsPage() {
  return (
    <Page title="带教老师" lead="签订见习协议前，先登记能带教的老师。签协议时从这里选择。" needs={['host-agent']} desk>
      <Mentors />
    </Page>
  );
}

type Asking = { act: 'add' } | { act: MentorAct; mentor: Mentor };

function Mentors() {
  const { grants, active } = useRoles();
  const hosts = hostsActedFor(grants, active);
  const [status, setStatus] = useState<MentorStatus | ''>('active');
  const [asking, setAsking] = useState<Asking | null>(null);
  const pages = usePages(mentorRoutes.list, { query: { status: status || undefined } });
  const close = () => setAsking(null);
  return (
    <>
      <Box className="q-row">
        <Button onTap={() => setAsking({ act: 'add' })}>添加带教老师</Button>
      </Box>
      <Box className="q-filter-fields">
        <SelectField
          name="status"
          label="状态"
          placeholder="全部状态"
          options={OPTIONS}
          value={status}
          onChange={(chosen) => setStatus(mentorStatus.statuses.find((other) => other === chosen) ?? '')}
        />
      </Box>
      <MentorTable
        pages={pages}
        withHost={hosts.length > 1}
        onAct={(act, mentor) => setAsking({ act, mentor })}
        empty={
          status === 'retired' ? (
            <EmptyState title="没有停用的带教老师" text="换个状态看看。" />
          ) : (
            <EmptyState title="还没有带教老师" text="添加单位里能带教的技术或管理人员，签订见习协议时就能选择。" />
          )
        }
      />
      {asking?.act === 'add' && <AddMentorSheet hosts={hosts} onClose={close} />}
      {asking?.act === 'edit' && <EditMentorSheet mentor={asking.mentor} onClose={close} />}
      {asking?.act === 'retire' && <RetireMentorSheet mentor={asking.mentor} onClose={close} />}
    </>
  );
}
