import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Transactions } from '../platform/database';
import type { ActorGrant } from '../platform/http';
import { PersonDirectory } from './person-directory';
import { PersonGrantEntity } from './person-grant.entity';

/** Gives a person a role; a role already held in the same place stays as it is. Counts from the next request on. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
  ) {}

  async execute(personId: string, { role, hostId, divisionCode }: ActorGrant): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      const grants = manager.getRepository(PersonGrantEntity);
      const held = { personId, role, hostId: hostId ?? IsNull(), divisionCode: divisionCode ?? IsNull() };
      if (await grants.existsBy(held)) return;
      await grants.insert({ personId, role, hostId, divisionCode });
    });
  }
}
