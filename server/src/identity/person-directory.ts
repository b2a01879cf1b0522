import { Injectable } from '@nestjs/common';
import { parentOf } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { OPENID_CONTEXT } from './bind-wechat';
import { PersonEntity } from './person.entity';
import { PersonGrantEntity } from './person-grant.entity';
import { Persons } from './persons';

/** What other domains may ask about persons. */
@Injectable()
export class PersonDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Holds the person's row until the transaction ends, so that two changes about one person come one after the other. */
  async lock(personId: string): Promise<void> {
    await this.rows.findOneOrFail({
      where: { id: personId },
      select: { id: true },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** @returns the phone, 11 digits; the caller audits the look where somebody else sees it */
  async phoneOf(personId: string): Promise<string> {
    return this.persons.phoneOf(await this.persons.get(personId));
  }

  /** @returns masked phones by person id */
  async maskedPhones(personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.rows.find({ where: { id: In([...personIds]) }, select: { id: true, maskedPhone: true } });
    return new Map(rows.map(({ id, maskedPhone }) => [id, maskedPhone]));
  }

  /** @returns names that others may read (a masked name, a masked phone, or a desk) by person id */
  async displayNames(personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.rows.find({ where: { id: In([...personIds]) }, select: { id: true, displayName: true } });
    return new Map(rows.map(({ id, displayName }) => [id, displayName]));
  }

  /** @param displayName at most 50 characters, masked where it is a person's name */
  async setDisplayName(personId: string, displayName: string): Promise<void> {
    await this.rows.update({ id: personId }, { displayName });
  }

  /** @returns the WeChat account to send subscribe messages to, or null */
  async openIdOf(personId: string): Promise<string | null> {
    const { wechatOpenidCipher } = await this.persons.get(personId);
    return wechatOpenidCipher && this.cipher.decrypt(wechatOpenidCipher, OPENID_CONTEXT);
  }

  /** @returns ids of the persons who act for a host */
  async agentsOf(hostId: string): Promise<string[]> {
    const grants = await this.transactions.manager
      .getRepository(PersonGrantEntity)
      .find({ where: { hostId, role: 'host-agent' }, order: { id: 'ASC' } });
    return grants.map(({ personId }) => personId);
  }

  /** @returns the officers of a division and of those above it, with names that others may read */
  async officersOver(divisionCode: string): Promise<{ personId: string; name: string }[]> {
    const codes = [divisionCode];
    for (let code = parentOf(divisionCode); code !== undefined; code = parentOf(code)) codes.push(code);
    const grants = await this.transactions.manager
      .getRepository(PersonGrantEntity)
      .find({ where: { role: 'officer', divisionCode: In(codes) }, order: { id: 'ASC' } });
    const names = await this.displayNames(grants.map(({ personId }) => personId));
    return [...names].map(([personId, name]) => ({ personId, name }));
  }

  private get rows() {
    return this.transactions.manager.getRepository(PersonEntity);
  }
}
