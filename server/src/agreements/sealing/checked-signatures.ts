import { partiesOf } from '@qihang/shared/agreements';
import { FinalFailure } from '../../platform/outbox';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { brokenLink } from '../signature-chain';
import type { ReadSignature } from './read-signatures';

/**
 * The signatures of one version, for its evidence page.
 * @param chain all signatures of the agreement, oldest first
 * @returns those of the version, in the order of signing
 * @throws FinalFailure when a row was altered, one is missing, or one is for another text: nothing is sealed then, and an
 *   officer sees the event
 */
export function checkedSignatures(
  agreementNumber: string,
  chain: readonly ReadSignature[],
  { number, contentHash, needsGuardian }: AgreementVersionEntity,
): ReadSignature[] {
  const broken = brokenLink(agreementNumber, chain);
  if (broken >= 0) throw new FinalFailure(`signature ${broken + 1} of the chain is not what it was`);
  const own = chain.filter(({ statement }) => statement.versionNumber === number);
  const parties = own.map(({ statement }) => statement.party).join();
  if (parties !== partiesOf(needsGuardian).join()) throw new FinalFailure(`signed by ${parties || 'nobody'} only`);
  if (own.some(({ statement }) => statement.contentHash !== contentHash)) {
    throw new FinalFailure('a signature is for another text');
  }
  return own;
}
