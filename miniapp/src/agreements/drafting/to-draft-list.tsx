import { type Applicant, applicationRoutes } from '@qihang/shared/applications';
import { goTo, pageUrl } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { InfiniteList } from '../../ui/lists';
import { EmptyState } from '../../ui/states';
import { DateText } from '../../ui/text';
import { BeginAgreement } from './begin-agreement';

/** Applicants who accepted a place and have no agreement yet. */
export function ToDraftList() {
  const pages = usePages(applicationRoutes.received, { query: { status: 'accepted' } });
  return (
    <InfiniteList
      pages={pages}
      label="待起草的协议"
      keyOf={({ id }) => id}
      render={(applicant) => <ToDraftCard applicant={applicant} />}
      empty={
        <EmptyState title="没有待起草的协议" text="求职者接受岗位后，会出现在这里。">
          <Button onTap={() => goTo('host/applicants')}>查看收到的投递</Button>
        </EmptyState>
      }
    />
  );
}

function ToDraftCard({ applicant: { id, name, postTitle, changedAt } }: { applicant: Applicant }) {
  return (
    <Box as="article" className="q-card" label={`${name} · ${postTitle}`}>
      <Box as="h2">{postTitle}</Box>
      <Box className="q-soft">{name}</Box>
      <Box className="q-soft q-small">
        接受于 <DateText value={changedAt} />
      </Box>
      <BeginAgreement applicationId={id} name={name} />
      <Tap className="q-link" href={pageUrl('host/applicant', { id })} onTap={() => goTo('host/applicant', { id })}>
        查看投递
      </Tap>
    </Box>
  );
}
