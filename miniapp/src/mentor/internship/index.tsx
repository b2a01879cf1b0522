import { MentorEnding } from '../../internships/ending/mentor-ending';
import { InternshipHead } from '../../internships/internship-head';
import { LeaveDesk } from '../../internships/leaves/leave-desk';
import { LogEntries } from '../../internships/log/log-entries';
import { MonthList } from '../../internships/months/month-list';
import { OpenedInternship } from '../../internships/opened-internship';
import { PlanCard } from '../../internships/planning/plan-card';
import { Page } from '../../ui/page';

/** 见习详情: one internship as its mentor sees it, and what the mentor can do about it. */
export default function InternshipPage() {
  return (
    <Page title="见习详情" needs={['mentor']} desk narrow>
      <OpenedInternship list="mentor/internships">
        {(internship) => (
          <>
            <InternshipHead internship={internship} />
            <MentorEnding internship={internship} />
            <MonthList internshipId={internship.id} viewer="mentor" />
            <PlanCard internship={internship} adjust={{ side: 'mentor', page: 'mentor/plan' }} />
            <LeaveDesk internshipId={internship.id} />
            <LogEntries internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
