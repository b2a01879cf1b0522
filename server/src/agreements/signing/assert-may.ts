import { type AgreementAction, agreementStatus } from '@qihang/shared/agreements';
import { DomainError } from '../../platform/errors';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';
import type { AgreementMover } from '../record-event';

/**
 * Whether the open version may be returned or declined. The first version moves with its agreement; for a later one, whose
 * agreement is in force meanwhile, the same table is asked by the version's own status.
 * @returns the open version
 * @throws DomainError `agreements/not-allowed`
 */
export function assertMay(
  action: AgreementAction,
  { open }: LockedAgreement,
  by: AgreementMover,
): AgreementVersionEntity {
  if (open?.status === 'draft' || open?.status === 'signing') {
    if (agreementStatus.canTransition(open.status, action, by.role)) return open;
  }
  throw new DomainError(agreementErrors.notAllowed, { detail: `${action} of a version ${open?.status} by ${by.role}` });
}
