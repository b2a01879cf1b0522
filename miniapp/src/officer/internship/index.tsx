import { InternshipHead } from '../../internships/internship-head';
import { LogEntries } from '../../internships/log/log-entries';
import { OpenedInternship } from '../../internships/opened-internship';
import { PlanCard } from '../../internships/planning/plan-card';
import { InsurancePanel } from '../../internships/risks/insurance-panel';
import { RiskPanel } from '../../internships/risks/risk-panel';
import { VisitPanel } from '../../internships/visits/visit-panel';
import { Page } from '../../ui/page';

/** 见习详情: one internship of the officer's division, and what the officer can do about it. */
export default function InternshipPage() {
  return (
    <Page title="见习详情" needs={['officer']} desk narrow>
      <OpenedInternship list="officer/internships">
        {(internship) => (
          <>
            <InternshipHead internship={internship} />
            <RiskPanel id={internship.id} />
            <VisitPanel id={internship.id} />
            <InsurancePanel id={internship.id} />
            <PlanCard internship={internship} />
            <LogEntries internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
