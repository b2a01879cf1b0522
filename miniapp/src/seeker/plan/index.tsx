import { OpenedInternship } from '../../internships/opened-internship';
import { PlanView } from '../../internships/planning/plan-view';
import { Page } from '../../ui/page';

/** 见习计划: the trainee adjusts the plan together with the mentor. */
export default function PlanPage() {
  return (
    <Page title="见习计划" needs={['seeker']}>
      <OpenedInternship list="seeker/internships">
        {(internship) => <PlanView internship={internship} side="trainee" />}
      </OpenedInternship>
    </Page>
  );
}
