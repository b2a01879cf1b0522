import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type AuditActor, AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import type { ActorGrant } from '../platform/http';
import { PersonDirectory } from './person-directory';
import { PersonGrantEntity } from './person-grant.entity';

/** Takes a role from a person. Counts from the next request on; sessions go on for the roles that are left. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Does nothing if the person does not hold the role there.
   * @param by who takes it
   */
  async execute(personId: string, { role, hostId, divisionCode }: ActorGrant, by: AuditActor): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      const held = { personId, role, hostId: hostId ?? IsNull(), divisionCode: divisionCode ?? IsNull() };
      const { affected } = await manager.getRepository(PersonGrantEntity).delete(held);
      if (!affected) return;
      await this.audit.record({
        actor: by,
        action: 'identity.revoke',
        subject: { type: 'person', id: personId },
        detail: { role, place: hostId ?? divisionCode ?? '' },
      });
    });
  }
}
