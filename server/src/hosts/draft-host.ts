import { Injectable } from '@nestjs/common';
import type { HostKind } from '@qihang/shared/hosts';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { HostEntity } from './host.entity';

export interface HostDraft {
  readonly name: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  readonly kind: HostKind;
  readonly address: string;
}

/** Notes a unit that a sheet of posts names and nobody has declared yet; its declaration begins as a draft. */
@Injectable()
export class DraftHost {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns the new host's id */
  async execute(draft: HostDraft): Promise<string> {
    const hosts = this.transactions.manager.getRepository(HostEntity);
    const host = hosts.create({
      ...draft,
      introduction: '',
      contactNameCipher: null,
      contactPhoneCipher: null,
      insuredStaff: 0,
      status: 'draft',
      createdAt: this.clock.now(),
    });
    return (await hosts.save(host)).id;
  }
}
