import { Injectable } from '@nestjs/common';
import type { HostStatus } from '@qihang/shared/hosts';
import { In } from 'typeorm';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { HostEntity } from './host.entity';

/** What other domains may know of a host. */
export interface HostFacts {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  readonly address: string;
  /** Staff with social insurance; the limit on trainees counts from it. */
  readonly insuredStaff: number;
  readonly status: HostStatus;
}

/** Whom to call at a host. */
export interface HostContact {
  readonly name: string;
  /** As the host gave it. */
  readonly phone: string;
}

/** Finds hosts for other domains. */
@Injectable()
export class HostDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** @returns undefined for an unknown id */
  async find(id: string): Promise<HostFacts | undefined> {
    const host = await this.hosts.findOneBy({ id });
    return host === null ? undefined : factsOf(host);
  }

  /**
   * @param ids at most some hundreds
   * @returns hosts of any status by id
   */
  async facts(ids: readonly string[]): Promise<Map<string, HostFacts>> {
    if (ids.length === 0) return new Map();
    const hosts = await this.hosts.findBy({ id: In([...new Set(ids)]) });
    return new Map(hosts.map((host) => [host.id, factsOf(host)]));
  }

  /**
   * Holds the host's row until the transaction ends, so that two decisions on its limits come one after the other.
   * @returns undefined for an unknown id
   */
  async lock(id: string): Promise<HostFacts | undefined> {
    const host = await this.hosts.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return host === null ? undefined : factsOf(host);
  }

  /**
   * The contact in full: for those who have business with the host, as the parties of an agreement.
   * @returns null for an unknown host, and for one that has not named a contact yet
   */
  async contactOf(id: string): Promise<HostContact | null> {
    const host = await this.hosts.findOneBy({ id });
    if (!host?.contactNameCipher || !host.contactPhoneCipher) return null;
    return {
      name: this.cipher.decrypt(host.contactNameCipher, 'hosts.contact_name_cipher'),
      phone: this.cipher.decrypt(host.contactPhoneCipher, 'hosts.contact_phone_cipher'),
    };
  }

  /**
   * @param codes unified social credit codes, at most some hundreds
   * @returns hosts of any status by their code
   */
  async byCreditCodes(codes: readonly string[]): Promise<Map<string, HostFacts>> {
    if (codes.length === 0) return new Map();
    const hosts = await this.hosts.findBy({ creditCode: In([...codes]) });
    return new Map(hosts.flatMap((host) => (host.creditCode === null ? [] : [[host.creditCode, factsOf(host)]])));
  }

  /**
   * @param name as registered
   * @returns every host of that name, of any status
   */
  async byName(name: string): Promise<HostFacts[]> {
    return (await this.hosts.findBy({ name })).map(factsOf);
  }

  private get hosts() {
    return this.transactions.manager.getRepository(HostEntity);
  }
}

function factsOf(host: HostEntity): HostFacts {
  const { id, name, creditCode, divisionCode, address, insuredStaff, status } = host;
  return { id, name, creditCode, divisionCode, address, insuredStaff, status };
}
