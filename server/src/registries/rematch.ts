import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Transactions } from '../platform/database';
import { Scheduled, type ScheduledJob } from '../platform/worker';
import { EndFlags } from './end-flags';
import { MatchImport } from './match-import';
import { READY } from './match-registry';
import { RegistryImportEntity } from './registry-import.entity';

const ONCE_A_DAY = 24 * 60 * 60;

/**
 * Matches every registry in force again, oldest first, and ends what has expired: for seekers who moved to another division
 * or corrected their name, and for whatever an event missed. Where nothing changed, nothing is written but the run.
 */
@Injectable()
@Scheduled({ name: 'registries.rematch', everySeconds: ONCE_A_DAY })
export class Rematch implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly matchImport: MatchImport,
    private readonly endFlags: EndFlags,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await this.execute(signal);
  }

  /** @returns how many registries were matched */
  async execute(signal?: AbortSignal): Promise<number> {
    await this.endFlags.expired();
    const registries = await this.transactions.manager.getRepository(RegistryImportEntity).find({
      where: { status: In(READY), supersededBy: IsNull() },
      order: { kind: 'ASC', asOf: 'ASC', id: 'ASC' },
      select: { id: true },
    });
    for (const { id } of registries) {
      if (signal?.aborted) break;
      await this.matchImport.execute(id, 'schedule');
    }
    return registries.length;
  }
}
