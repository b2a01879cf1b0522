import type { Party } from '@qihang/shared/agreements';
import { DomainError } from '../../platform/errors';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';

/**
 * The open version, if it is this party's turn to sign it electronically.
 * @throws DomainError `agreements/not-allowed` when nothing waits for signatures, `agreements/on-paper`,
 *   `agreements/lapsed` also before the platform has noticed, `agreements/not-your-turn`
 */
export function signableVersion({ agreement, open }: LockedAgreement, party: Party, now: Date): AgreementVersionEntity {
  if (open?.status !== 'signing')
    throw new DomainError(agreementErrors.notAllowed, { detail: `version ${open?.status}` });
  if (open.way === 'paper') throw new DomainError(agreementErrors.onPaper);
  if (open.lapsesAt !== null && open.lapsesAt <= now) throw new DomainError(agreementErrors.lapsed);
  if (agreement.waitingFor !== party) throw new DomainError(agreementErrors.notYourTurn);
  return open;
}
