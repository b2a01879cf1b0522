import { Injectable } from '@nestjs/common';
import type { RegistryKind } from '@qihang/shared/registries';
import { Transactions } from '../platform/database';
import { RegistryKindEntity } from './registry-kind.entity';

/** The kinds of registry, in the order in which people read them. */
@Injectable()
export class RegistryKindQueries {
  constructor(private readonly transactions: Transactions) {}

  async list(): Promise<{ items: RegistryKind[] }> {
    const kinds = this.transactions.manager.getRepository(RegistryKindEntity);
    return { items: await kinds.find({ order: { position: 'ASC' } }) };
  }
}
