import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import type { ActorGrant } from '../platform/http';
import { GrantRole } from './grant-role';
import { Persons } from './persons';

export interface NewPerson {
  /** 11 digits. */
  readonly phone: string;
  /** At most 50 characters; for staff the name of their desk. */
  readonly displayName: string;
  readonly grants: readonly ActorGrant[];
  /** The demo code signs the person in, in demo mode. */
  readonly isDemo: boolean;
}

/** Makes a person who never signed in, for staff accounts, demo data and tests. */
@Injectable()
export class CreatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
    private readonly grantRole: GrantRole,
  ) {}

  /** @returns the person's id; of a known phone, that person's, with the roles added */
  async execute({ phone, displayName, grants, isDemo }: NewPerson): Promise<string> {
    return this.transactions.run(async () => {
      const { id } = await this.persons.findOrCreate(phone, { displayName, isDemo });
      for (const grant of grants) await this.grantRole.execute(id, grant);
      return id;
    });
  }
}
