import { Injectable } from '@nestjs/common';
import type { HostStatus } from '@qihang/shared/hosts';
import { In } from 'typeorm';
import { Transactions } from '../platform/database';
import { HostEntity } from './host.entity';

/** What other domains may know of a host. */
export interface HostFacts {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  readonly status: HostStatus;
}

/** Finds hosts for other domains. */
@Injectable()
export class HostDirectory {
  constructor(private readonly transactions: Transactions) {}

  /** @returns undefined for an unknown id */
  async find(id: string): Promise<HostFacts | undefined> {
    const host = await this.hosts.findOneBy({ id });
    return host === null ? undefined : factsOf(host);
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

function factsOf({ id, name, creditCode, divisionCode, status }: HostEntity): HostFacts {
  return { id, name, creditCode, divisionCode, status };
}
