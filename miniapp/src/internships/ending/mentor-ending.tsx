import type { Internship } from '@qihang/shared/internships';
import { EndingSection } from './ending-section';
import { EvaluationToDo } from './evaluation-to-do';

/** The end as the mentor sees it. */
export function MentorEnding({ internship }: { internship: Internship }) {
  return (
    <EndingSection
      internship={internship}
      acts={(ending) => <EvaluationToDo ending={ending} page="mentor/evaluation" id={internship.id} />}
    />
  );
}
