import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { followUpErrors } from '../followup.errors';
import type { CaseEntity } from './case.entity';

/** @throws DomainError `followup/taken-by-other` unless the officer has the case, or nobody has */
export function assertOwn({ officerId }: CaseEntity, { personId }: Actor): void {
  if (officerId !== null && officerId !== personId) throw new DomainError(followUpErrors.takenByOther);
}
