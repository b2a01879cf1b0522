import { AfterInternship } from '../../followup/after-internship';
import { OfficerEnding } from '../../internships/ending/officer-ending';
import { HelpList } from '../../internships/help/help-list';
import { InternshipHead } from '../../internships/internship-head';
import { LeaveList } from '../../internships/leaves/leave-list';
import { LogEntries } from '../../internships/log/log-entries';
import { MonthList } from '../../internships/months/month-list';
import { OpenedInternship } from '../../internships/opened-internship';
import { PlanCard } from '../../internships/planning/plan-card';
import { InsurancePanel } from '../../internships/risks/insurance-panel';
import { RiskPanel } from '../../internships/risks/risk-panel';
import { HostSurveyCard } from '../../internships/surveys/host-survey-card';
import { VisitPanel } from '../../internships/visits/visit-panel';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';

/** 见习详情: one internship of the officer's division, and what the officer can do about it. */
export default function InternshipPage() {
  return (
    <Page title="见习详情" needs={['officer']} desk narrow>
      <OpenedInternship list="officer/internships">
        {(internship) => (
          <>
            <InternshipHead internship={internship} />
            <OfficerEnding internship={internship} />
            <RiskPanel id={internship.id} />
            <HelpList internshipId={internship.id} title="求助" page="officer/help-request" />
            <VisitPanel id={internship.id} />
            <InsurancePanel id={internship.id} />
            <MonthList internshipId={internship.id} viewer="bureau" />
            <PlanCard internship={internship} />
            <AfterInternship internship={internship} side="officer" />
            <LogEntries internshipId={internship.id} />
            <Card title="请假">
              <LeaveList internshipId={internship.id} />
            </Card>
            <HostSurveyCard internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
