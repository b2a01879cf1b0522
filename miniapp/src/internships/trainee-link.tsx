import type { InternshipSummary } from '@qihang/shared/internships';
import { goTo, pageUrl } from '../platform/navigation';
import { Tap } from '../ui/dom/tap';

/** Leads an officer from a list to the internship. */
export function TraineeLink({ internship: { id, traineeName } }: { internship: InternshipSummary }) {
  const params = { id };
  return (
    <Tap
      className="q-link"
      href={pageUrl('officer/internship', params)}
      onTap={() => goTo('officer/internship', params)}
    >
      {traineeName}
    </Tap>
  );
}
