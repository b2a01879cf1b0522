import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../identity';
import { AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, assertWithinScope, httpErrors } from '../platform/http';
import { PersonalDataCipher } from '../platform/personal-data';
import { CITIZEN_NUMBER_CONTEXT, NAME_CONTEXT } from './add-seeker';
import { SeekerEntity } from './seeker.entity';

/** Shows an officer a seeker's full name, number and phone, and keeps who looked and why. */
@Injectable()
export class RevealSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly cipher: PersonalDataCipher,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError http/out-of-scope; the same for a seeker elsewhere as for none */
  async execute(actor: Actor, seekerId: string, reason: string) {
    const seeker = await this.transactions.manager.getRepository(SeekerEntity).findOneBy({ id: seekerId });
    if (!seeker) throw new DomainError(httpErrors.outOfScope);
    assertWithinScope(actor, seeker.divisionCode);
    await this.audit.record({
      actor: { kind: 'officer', id: actor.personId },
      action: 'seekers.reveal',
      subject: { type: 'seeker', id: seekerId },
      reason,
    });
    return {
      name: this.cipher.decrypt(seeker.nameCipher, NAME_CONTEXT),
      citizenNumber: this.cipher.decrypt(seeker.citizenNumberCipher, CITIZEN_NUMBER_CONTEXT),
      phone: await this.persons.phoneOf(seeker.personId),
    };
  }
}
