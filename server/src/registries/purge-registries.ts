import { Injectable } from '@nestjs/common';
import { valueOn } from '@qihang/shared/platform';
import { REGISTRY_POLICY } from '@qihang/shared/registries';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { Scheduled, type ScheduledJob } from '../platform/worker';
import { EndImport } from './end-import';
import { RegistryImportEntity } from './registry-import.entity';

const ONCE_AN_HOUR = 60 * 60;
const ROWS_AT_ONCE = 5_000;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Forgets what is needed no more: rows of registries that a newer one took the place of or that never came to an end, and
 * uploaded files of imports that ended otherwise than well, after a few days. Files of good imports go at once.
 */
@Injectable()
@Scheduled({ name: 'registries.purge', everySeconds: ONCE_AN_HOUR })
export class PurgeRegistries implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly endImport: EndImport,
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    await this.purgeFiles();
    const imports = this.transactions.manager.getRepository(RegistryImportEntity);
    const unneeded = await imports.find({
      where: [
        { rowsPurged: false, supersededBy: Not(IsNull()) },
        { rowsPurged: false, status: In(['failed', 'cancelled']) },
      ],
      select: { id: true },
    });
    for (const { id } of unneeded) {
      if (!(await this.purgeRows(id, signal))) return;
      await imports.update({ id }, { rowsPurged: true });
    }
  }

  private async purgeFiles(): Promise<void> {
    const { failedFileDays } = valueOn(REGISTRY_POLICY, this.clock.today());
    const before = new Date(this.clock.now().getTime() - failedFileDays * MILLISECONDS_A_DAY);
    const ended = await this.transactions.manager.getRepository(RegistryImportEntity).find({
      where: { fileId: Not(IsNull()), status: In(['failed', 'cancelled']), finishedAt: LessThan(before) },
      select: { id: true },
    });
    for (const { id } of ended) await this.endImport.removeFile(id);
  }

  /** A few thousand rows a statement, so that nobody waits long. @returns false if it was stopped */
  private async purgeRows(importId: string, signal?: AbortSignal): Promise<boolean> {
    for (;;) {
      if (signal?.aborted) return false;
      const { affectedRows } = (await this.transactions.manager.query(
        'DELETE FROM registry_rows WHERE import_id = ? LIMIT ?',
        [importId, ROWS_AT_ONCE],
      )) as { affectedRows: number };
      if (affectedRows < ROWS_AT_ONCE) return true;
    }
  }
}
