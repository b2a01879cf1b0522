import { DomainError } from '../../platform/errors';
import type { AgreementSide } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import type { SignerParty } from './signers';

/**
 * For whom somebody on a side signs; a guardian signs on the trainee's phone.
 * @throws DomainError `agreements/not-your-turn` for the bureau, which witnesses instead, and for a host's guardian
 */
export function partyOf(side: AgreementSide, signAs: 'self' | 'guardian'): SignerParty {
  if (side === 'trainee') return signAs === 'guardian' ? 'guardian' : 'trainee';
  if (side === 'host' && signAs === 'self') return 'host';
  throw new DomainError(agreementErrors.notYourTurn);
}
