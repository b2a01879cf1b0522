import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import type { LockedAgreement } from '../lock-agreement';
import { RenewText } from './renew-text';
import { signableVersion } from './signable-version';
import type { SignerParty } from './signers';
import { SigningFitness } from './signing-fitness';

/** Everything that is asked before a code is sent for a text, and again before the text is signed. */
@Injectable()
export class ReadyToSign {
  constructor(
    private readonly clock: Clock,
    private readonly renewText: RenewText,
    private readonly fitness: SigningFitness,
  ) {}

  /**
   * @param contentHash of the text that the signer has read
   * @returns the version to sign; or `agreements/text-changed` to throw once the transaction has committed, because a text
   *   that nobody had signed was made anew by the template in force
   * @throws DomainError `agreements/not-allowed`, `agreements/on-paper`, `agreements/lapsed`, `agreements/not-your-turn`,
   *   `agreements/text-changed`, `agreements/not-eligible`, `agreements/not-ready`
   */
  async check(
    locked: LockedAgreement,
    party: SignerParty,
    contentHash: string,
    actor: Actor,
  ): Promise<AgreementVersionEntity | DomainError> {
    const version = signableVersion(locked, party, this.clock.now());
    // The host signs first: once it has signed, the others sign the same text.
    if (party === 'host' && (await this.renewText.ifOutdated(locked, version, actor))) {
      return new DomainError(agreementErrors.textChanged);
    }
    if (version.contentHash !== contentHash) throw new DomainError(agreementErrors.textChanged);
    await this.fitness.assert(locked, version, party);
    return version;
  }
}
