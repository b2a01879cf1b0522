import { Injectable } from '@nestjs/common';
import { safetyTextOn } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor, CallOrigin } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { internshipErrors } from '../internships.errors';
import { LockInternship } from '../lock-internship';
import { traineeErrors } from '../trainee.errors';
import { SafetyAcknowledgementEntity } from './safety-acknowledgement.entity';
import { SafetyVault } from './safety-vault';

/** The trainee has read the safety training and says so; kept with time, wording and device, once. */
@Injectable()
export class AcknowledgeSafety {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly vault: SafetyVault,
  ) {}

  /**
   * A second time changes nothing.
   * @param version of the wording that was read
   * @throws DomainError `internships/not-found`; `internships/safety-too-early` before the first day;
   *   `internships/not-allowed` once the internship has ended; `internships/safety-text-changed`
   */
  execute(actor: Actor, id: string, version: string, { ip, userAgent }: CallOrigin): Promise<void> {
    return this.transactions.run(async (manager) => {
      const { internship } = await this.locking.forActor(actor, id, ['trainee']);
      if (internship.safetyAcknowledgedAt !== null) return;
      const today = this.clock.today();
      if (internship.status !== 'active') throw new DomainError(internshipErrors.notAllowed);
      if (today < internship.startsOn) throw new DomainError(traineeErrors.safetyTooEarly);
      if (version !== safetyTextOn(today).version) throw new DomainError(traineeErrors.safetyTextChanged);
      const acknowledgedAt = this.clock.now();
      await manager.getRepository(SafetyAcknowledgementEntity).insert({
        internshipId: id,
        personId: actor.personId,
        textVersion: version,
        acknowledgedAt,
        addressCipher: this.vault.address(ip),
        deviceCipher: this.vault.device(userAgent),
      });
      await manager.getRepository(InternshipEntity).update(id, { safetyAcknowledgedAt: acknowledgedAt });
    });
  }
}
