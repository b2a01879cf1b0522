import { HostRetention } from '../../followup/host-retention';
import { HostOverviewPanel } from '../../internships/hosting/host-overview';
import { InternshipList } from '../../internships/internship-list';
import { WaitingLeaves } from '../../internships/leaves/waiting-leaves';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 见习管理: the internships of the agent's hosts, latest first day first. */
export default function InternshipsPage() {
  return (
    <Page title="见习管理" needs={['host-agent']} desk>
      <WaitingLeaves as="host" page="host/internship" />
      <HostOverviewPanel />
      <HostRetention />
      <InternshipList
        as="host"
        page="host/internship"
        label="见习人员"
        empty={
          <EmptyState title="还没有见习人员" text="见习协议签完生效后，会在这里看到每位见习人员的进展。">
            <Button onTap={() => goTo('host/agreements')}>查看见习协议</Button>
          </EmptyState>
        }
      />
    </Page>
  );
}
