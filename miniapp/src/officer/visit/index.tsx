import { InternshipHead } from '../../internships/internship-head';
import { OpenedInternship } from '../../internships/opened-internship';
import { VisitForm } from '../../internships/visits/visit-form';
import { usePageParams } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 记录走访: what an officer found when looking at an internship, for a spot check or without one. */
export default function VisitPage() {
  const { spotCheckId } = usePageParams<'spotCheckId'>();
  return (
    <Page title="记录走访" needs={['officer']} desk narrow>
      <OpenedInternship list="officer/internships">
        {(internship) => (
          <>
            <InternshipHead internship={internship} />
            <VisitForm id={internship.id} spotCheckId={spotCheckId ?? null} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
