import type { SignUp } from '@qihang/shared/seekers';
import { DomainError } from '../platform/errors';
import type { Divisions } from '../platform/reference';
import { seekerErrors } from './seekers.errors';

/** @throws DomainError seekers/unknown-division, naming each field with a code that is not in the list of Henan */
export function checkDivisions({ divisionCode, wantedDivisions }: SignUp['intention'], divisions: Divisions): void {
  const chosen = [
    { path: 'intention.divisionCode', code: divisionCode },
    ...wantedDivisions.map((code, index) => ({ path: `intention.wantedDivisions.${index}`, code })),
  ];
  const unknown = chosen.filter(({ code }) => divisions.find(code) === undefined);
  if (unknown.length === 0) return;
  const { title } = seekerErrors.unknownDivision;
  throw new DomainError(seekerErrors.unknownDivision, {
    fields: unknown.map(({ path }) => ({ path, message: title })),
  });
}
