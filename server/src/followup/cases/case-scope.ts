import { type Actor, officerScope } from '../../platform/http';
import type { CaseEntity } from './case.entity';

/** @returns whether the actor is an officer of the case's division; nobody serves themself */
export function mayServe(actor: Actor, { divisionCode, personId }: Pick<CaseEntity, 'divisionCode' | 'personId'>) {
  if (actor.personId === personId) return false;
  return officerScope(actor).some(({ from, to }) => from <= divisionCode && divisionCode <= to);
}
