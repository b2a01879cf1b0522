import { HENAN } from '@qihang/shared/platform';
import { DomainError } from '../errors';
import { type Actor, httpErrors } from '../http';

/**
 * @param actor an officer
 * @throws DomainError `http/out-of-scope` unless the officer is the province's: events belong to no single division
 */
export function assertWholeProvince(actor: Actor): void {
  const provincial = actor.grants.some(({ role, divisionCode }) => role === 'officer' && divisionCode === HENAN);
  if (!provincial) throw new DomainError(httpErrors.outOfScope);
}
