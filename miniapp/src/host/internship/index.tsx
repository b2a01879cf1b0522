import { AfterInternship } from '../../followup/after-internship';
import { HostEnding } from '../../internships/ending/host-ending';
import { InternshipHead } from '../../internships/internship-head';
import { LeaveDesk } from '../../internships/leaves/leave-desk';
import { LogEntries } from '../../internships/log/log-entries';
import { MonthList } from '../../internships/months/month-list';
import { OpenedInternship } from '../../internships/opened-internship';
import { PlanCard } from '../../internships/planning/plan-card';
import { InsurancePanel } from '../../internships/risks/insurance-panel';
import { Page } from '../../ui/page';

/** 见习详情: one internship as its host sees it, and what the host can do about it. */
export default function InternshipPage() {
  return (
    <Page title="见习详情" needs={['host-agent']} desk narrow>
      <OpenedInternship list="host/internships">
        {(internship) => (
          <>
            <InternshipHead internship={internship} />
            <HostEnding internship={internship} />
            <MonthList internshipId={internship.id} viewer="host" />
            <InsurancePanel id={internship.id} />
            <PlanCard internship={internship} />
            <LeaveDesk internshipId={internship.id} />
            <AfterInternship internship={internship} side="host" />
            <LogEntries internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
