import { AfterInternship } from '../../followup/after-internship';
import { TraineeEnding } from '../../internships/ending/trainee-ending';
import { HelpList } from '../../internships/help/help-list';
import { InternshipHead } from '../../internships/internship-head';
import { MyLeaves } from '../../internships/leaves/my-leaves';
import { LogEntries } from '../../internships/log/log-entries';
import { MonthList } from '../../internships/months/month-list';
import { MonthTodo } from '../../internships/months/month-todo';
import { OpenedInternship } from '../../internships/opened-internship';
import { PlanCard } from '../../internships/planning/plan-card';
import { SafetyTodo } from '../../internships/safety/safety-todo';
import { SurveyTodo } from '../../internships/surveys/survey-todo';
import { TraineeWays } from '../../internships/trainee-ways';
import { Page } from '../../ui/page';

/** 见习详情: one internship as its trainee sees it, and what the trainee can do about it. */
export default function InternshipPage() {
  return (
    <Page title="见习详情" needs={['seeker']}>
      <OpenedInternship list="seeker/internships">
        {(internship) => (
          <>
            <SafetyTodo internship={internship} />
            <MonthTodo internshipId={internship.id} />
            <SurveyTodo internshipId={internship.id} />
            <InternshipHead internship={internship} />
            <TraineeEnding internship={internship} />
            <MonthList internshipId={internship.id} viewer="trainee" />
            <PlanCard internship={internship} adjust={{ side: 'trainee', page: 'seeker/plan' }} />
            <AfterInternship internship={internship} side="trainee" />
            <LogEntries internshipId={internship.id} />
            <MyLeaves internshipId={internship.id} />
            <HelpList internshipId={internship.id} title="我的求助" page="seeker/help-request" />
            <TraineeWays internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
