import type { RetentionSide } from '@qihang/shared/followup';
import type { Internship } from '@qihang/shared/internships';
import { FollowUpLink } from './follow-up-link';
import { OpenCase } from './open-case';
import { RetentionCard } from './retention-card';

interface AfterInternshipProps {
  internship: Internship;
  /** For whom the page is. */
  side: RetentionSide;
}

/** What comes after an internship: whether who stayed is still there, and help for who did not. */
export function AfterInternship({ internship, side }: AfterInternshipProps) {
  if (internship.status === 'active') return null;
  return (
    <>
      <RetentionCard internship={internship} side={side} />
      {side === 'trainee' && <FollowUpLink />}
      {side === 'officer' && <OpenCase internship={internship} />}
    </>
  );
}
