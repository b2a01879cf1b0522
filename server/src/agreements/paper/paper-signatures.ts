import { Injectable } from '@nestjs/common';
import { type Party, partiesOf } from '@qihang/shared/agreements';
import type { Actor, CallOrigin } from '../../platform/http';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import type { LockedAgreement } from '../lock-agreement';
import { AddSignature, type NewSignature } from '../signing/add-signature';
import { Signers } from '../signing/signers';

/** Writes down, as signatures on paper, who signed the sheets that an officer has checked. */
@Injectable()
export class PaperSignatures {
  constructor(
    private readonly vault: AgreementVault,
    private readonly signers: Signers,
    private readonly addSignature: AddSignature,
  ) {}

  /**
   * @param actor the officer who confirms the paper, and so signs for the bureau
   * @param version open, with the text that was printed
   */
  async execute(
    { agreement }: LockedAgreement,
    version: AgreementVersionEntity,
    actor: Actor,
    origin: CallOrigin,
  ): Promise<void> {
    for (const party of partiesOf(version.needsGuardian)) {
      const isOfficer = party === 'bureau';
      await this.addSignature.execute(agreement, version, {
        party,
        personId: isOfficer ? actor.personId : null,
        signer: isOfficer ? await this.signers.deskName(actor) : this.nameOf(party, version),
        method: 'paper',
        origin: isOfficer ? origin : null,
        drawing: null,
      } satisfies NewSignature);
    }
  }

  /** As printed in the text: who held the pen for a host is on the paper only. */
  private nameOf(party: Exclude<Party, 'bureau'>, { id, contentCipher }: AgreementVersionEntity): string {
    if (contentCipher === null) throw new Error(`version ${id} has no text that could have been printed`);
    const { host, trainee, details } = this.vault.content.decrypt(contentCipher);
    const names = { host: host.name, trainee: trainee.name, guardian: details.guardian?.name ?? '' };
    return names[party];
  }
}
