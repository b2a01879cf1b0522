import { OpenedInternship } from '../../internships/opened-internship';
import { SafetyTraining } from '../../internships/safety/safety-training';
import { Page } from '../../ui/page';

/** 安全培训: what a trainee reads and acknowledges on the first day. */
export default function SafetyPage() {
  return (
    <Page title="安全培训" needs={['seeker']}>
      <OpenedInternship list="seeker/internships">
        {(internship) => <SafetyTraining internship={internship} />}
      </OpenedInternship>
    </Page>
  );
}
