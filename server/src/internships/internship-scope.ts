import { type Actor, hostIdsOf, officerScope } from '../platform/http';
import type { InternshipEntity } from './internship.entity';

/** On which side of an internship somebody stands. */
export type InternshipSide = 'trainee' | 'host' | 'mentor' | 'bureau';

/** @returns ids of the hosts that the actor is a mentor of */
export function mentoringHostIdsOf({ grants }: Actor): string[] {
  return grants.flatMap(({ role, hostId }) => (role === 'mentor' && hostId !== null ? [hostId] : []));
}

/** @returns whether the actor is the internship's mentor now, and still a mentor of its host */
export function isMentorOf(
  actor: Actor,
  { mentorPersonId, hostId }: Pick<InternshipEntity, 'mentorPersonId' | 'hostId'>,
): boolean {
  return actor.personId === mentorPersonId && mentoringHostIdsOf(actor).includes(hostId);
}

/**
 * Only the parties, the mentor and the division's officers see an internship. Who stands on several sides is taken for the
 * first of them.
 * @returns undefined for everybody else
 */
export function sideOf(
  actor: Actor,
  internship: Pick<InternshipEntity, 'personId' | 'hostId' | 'mentorPersonId' | 'divisionCode'>,
): InternshipSide | undefined {
  const { personId, hostId, divisionCode } = internship;
  if (actor.personId === personId) return 'trainee';
  if (isMentorOf(actor, internship)) return 'mentor';
  if (hostIdsOf(actor).includes(hostId)) return 'host';
  const covers = officerScope(actor).some(({ from, to }) => from <= divisionCode && divisionCode <= to);
  return covers ? 'bureau' : undefined;
}
