import type { RetentionSide } from '@qihang/shared/followup';
import { type InternshipFacts, sideOf } from '../../internships';
import type { Actor } from '../../platform/http';

/** @returns for which side the actor speaks; undefined for everybody else, also for mentors */
export function retentionSideOf(actor: Actor, internship: InternshipFacts): RetentionSide | undefined {
  const side = sideOf(actor, internship);
  if (side === 'trainee' || side === 'host') return side;
  return side === 'bureau' ? 'officer' : undefined;
}
