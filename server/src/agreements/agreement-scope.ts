import type { Role } from '@qihang/shared/platform';
import { type Actor, hostIdsOf, officerScope } from '../platform/http';
import type { AgreementEntity } from './agreement.entity';

/** On which side of an agreement somebody stands. */
export type AgreementSide = 'trainee' | 'host' | 'bureau';

/** The role in which a side acts. */
export const SIDE_ROLES = { trainee: 'seeker', host: 'host-agent', bureau: 'officer' } as const satisfies Record<
  AgreementSide,
  Role
>;

/**
 * Only the parties and the division's officers see an agreement. An officer who is a party of it stands on that side, and
 * cannot witness it.
 * @returns undefined for everybody else
 */
export function sideOf(
  actor: Actor,
  { personId, hostId, divisionCode }: Pick<AgreementEntity, 'personId' | 'hostId' | 'divisionCode'>,
): AgreementSide | undefined {
  if (actor.personId === personId) return 'trainee';
  if (hostIdsOf(actor).includes(hostId)) return 'host';
  const covers = officerScope(actor).some(({ from, to }) => from <= divisionCode && divisionCode <= to);
  return covers ? 'bureau' : undefined;
}
