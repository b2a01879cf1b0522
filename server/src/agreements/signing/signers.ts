import { Injectable } from '@nestjs/common';
import type { Party, SigningMethod } from '@qihang/shared/agreements';
import { PersonDirectory } from '../../identity';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { SeekerDirectory } from '../../seekers';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';

/** A party that signs by a code on a phone. */
export type SignerParty = Exclude<Party, 'bureau'>;

/** Who signs for a party, and the phone that the code goes to. */
export interface Signer {
  /** As it stands in the evidence: the trainee's and the guardian's name; an agent as others may read of them. */
  readonly name: string;
  /** 11 digits. */
  readonly phone: string;
  readonly method: SigningMethod;
}

/** Finds who signs. */
@Injectable()
export class Signers {
  constructor(
    private readonly persons: PersonDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly vault: AgreementVault,
  ) {}

  /**
   * @param version that is signed; it names the guardian
   * @throws DomainError `agreements/no-guardian`
   */
  async of(
    party: SignerParty,
    actor: Actor,
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
  ): Promise<Signer> {
    if (party === 'guardian') return this.guardian(version);
    const phone = await this.persons.phoneOf(actor.personId);
    const name = party === 'host' ? await this.deskName(actor) : await this.traineeName(agreement);
    return { name, phone, method: 'code' };
  }

  /** How somebody who acts for a host or a bureau is named. */
  async deskName({ personId }: Actor): Promise<string> {
    return (await this.persons.displayNames([personId])).get(personId) ?? '';
  }

  private async traineeName({ seekerId }: AgreementEntity): Promise<string> {
    return (await this.seekers.facts([seekerId])).get(seekerId)?.name ?? '';
  }

  private guardian({ detailsCipher }: AgreementVersionEntity): Signer {
    const { guardian } = this.vault.details.decrypt(detailsCipher);
    if (guardian === null || guardian.phone === '') throw new DomainError(agreementErrors.noGuardian);
    return { name: guardian.name, phone: guardian.phone, method: 'guardian-code' };
  }
}
