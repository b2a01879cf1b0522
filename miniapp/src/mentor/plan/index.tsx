import { OpenedInternship } from '../../internships/opened-internship';
import { PlanView } from '../../internships/planning/plan-view';
import { Page } from '../../ui/page';

/** 见习计划: the mentor adjusts the plan together with the trainee. */
export default function PlanPage() {
  return (
    <Page title="见习计划" needs={['mentor']} desk narrow>
      <OpenedInternship list="mentor/internships">
        {(internship) => <PlanView internship={internship} side="mentor" />}
      </OpenedInternship>
    </Page>
  );
}
