import { InternshipHead } from '../../internships/internship-head';
import { LogEntries } from '../../internships/log/log-entries';
import { OpenedInternship } from '../../internships/opened-internship';
import { PlanCard } from '../../internships/planning/plan-card';
import { Page } from '../../ui/page';

/** 见习详情: one internship as its trainee sees it, and what the trainee can do about it. */
export default function InternshipPage() {
  return (
    <Page title="见习详情" needs={['seeker']}>
      <OpenedInternship list="seeker/internships">
        {(internship) => (
          <>
            <InternshipHead internship={internship} />
            <PlanCard internship={internship} adjust={{ side: 'trainee', page: 'seeker/plan' }} />
            <LogEntries internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
