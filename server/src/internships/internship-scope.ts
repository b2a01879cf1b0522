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

type Sided = Pick<InternshipEntity, 'personId' | 'hostId' | 'mentorPersonId' | 'divisionCode'>;

/** @returns every side on which the actor stands, as an agent who is the mentor, too; the nearest to the trainee first */
export function sidesOf(actor: Actor, internship: Sided): InternshipSide[] {
  const { personId, hostId, divisionCode } = internship;
  const stands: Readonly<Record<InternshipSide, boolean>> = {
    trainee: actor.personId === personId,
    mentor: isMentorOf(actor, internship),
    host: hostIdsOf(actor).includes(hostId),
    bureau: officerScope(actor).some(({ from, to }) => from <= divisionCode && divisionCode <= to),
  };
  return (['trainee', 'mentor', 'host', 'bureau'] as const).filter((side) => stands[side]);
}

/**
 * Only the parties, the mentor and the division's officers see an internship. Who stands on several sides is taken for the
 * first of them.
 * @returns undefined for everybody else
 */
export function sideOf(actor: Actor, internship: Sided): InternshipSide | undefined {
  return sidesOf(actor, internship)[0];
}
