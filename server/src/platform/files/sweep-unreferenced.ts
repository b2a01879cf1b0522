import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock';
import { Scheduled, type ScheduledJob } from '../worker';
import { FileReferences } from './file-references';
import { FileStore } from './file-store';

/** A request's rows are committed within seconds of its file; a day is beyond doubt. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes files whose request died between storing the file and committing the row: they may hold personal data. */
@Injectable()
@Scheduled({ name: 'files.sweep-unreferenced', everySeconds: 3_600 })
export class SweepUnreferenced implements ScheduledJob {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly files: FileStore,
    private readonly references: FileReferences,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    for await (const ids of this.files.storedBefore(before)) {
      const orphans = await this.references.unreferenced(ids);
      for (const id of orphans) await this.files.remove(id);
      if (orphans.length > 0) this.logger.warn(`${orphans.length} files that no row names are removed`);
    }
  }
}
