import { Injectable } from '@nestjs/common';
import type { Person } from '@qihang/shared/identity';
import { Transactions } from '../platform/database';
import { ReferenceLists } from '../platform/reference';
import { PersonGrantEntity } from './person-grant.entity';
import { Persons } from './persons';

/** Reads of persons for the persons themselves. */
@Injectable()
export class PersonQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
    private readonly reference: ReferenceLists,
  ) {}

  /** Who somebody is, with the roles they may switch between. */
  async view(personId: string): Promise<Person> {
    const person = await this.persons.get(personId);
    const grants = await this.transactions.manager
      .getRepository(PersonGrantEntity)
      .find({ where: { personId }, order: { id: 'ASC' } });
    const hostNames = await this.hostNames(grants.flatMap(({ hostId }) => hostId ?? []));
    return {
      id: person.id,
      displayName: person.displayName,
      maskedPhone: person.maskedPhone,
      wechatBound: person.wechatOpenidIndex !== null,
      grants: grants.map(({ role, hostId, divisionCode }) => ({
        role,
        hostId,
        hostName: hostId === null ? null : (hostNames.get(hostId) ?? null),
        divisionCode,
        divisionName: divisionCode === null ? null : this.reference.divisions.fullName(divisionCode),
      })),
    };
  }

  /** Read straight from the table of hosts: the domain hosts builds on this one, so it cannot be asked. */
  private async hostNames(hostIds: readonly string[]): Promise<Map<string, string>> {
    if (hostIds.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await this.transactions.manager.query(
      'SELECT id, name FROM hosts WHERE id IN (?)',
      [hostIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
