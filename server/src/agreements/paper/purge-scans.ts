import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { FileStore } from '../../platform/files';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { Papers } from './papers';

/** Long enough to look into a complaint. */
const KEPT_MS = 30 * 86_400_000;

/** Removes what was uploaded of signed paper that never came to anything: it serves nobody any more. */
@Injectable()
@Scheduled({ name: 'agreements.purge-scans', everySeconds: 3_600 })
export class PurgeScans implements ScheduledJob {
  private readonly logger = new Logger('Agreements');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly papers: Papers,
    private readonly files: FileStore,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.useless(after, limit),
      async ({ id }) => {
        // What fails here the sweep removes.
        for (const fileId of await this.transactions.run(() => this.forget(id))) await this.files.remove(fileId);
      },
    );
  }

  /** Papers of versions that were dropped, 30 days after they could last be signed (`ix_agreement_versions_signing`). */
  private useless(after: string, limit: number): Promise<{ id: string }[]> {
    return this.transactions.manager.query(
      `SELECT p.id FROM agreement_versions v
       JOIN agreement_papers p ON p.agreement_id = v.agreement_id AND p.version_number = v.number
       WHERE v.status = 'dropped' AND v.lapses_at < ? AND p.id > ?
         AND (p.file_id IS NOT NULL OR EXISTS (SELECT 1 FROM agreement_scans s WHERE s.paper_id = p.id))
       ORDER BY p.id LIMIT ?`,
      [new Date(this.clock.now().getTime() - KEPT_MS), after, limit],
    );
  }

  /** @returns the files that no row names any more */
  private async forget(id: string): Promise<string[]> {
    const paper = await this.papers.papers.findOneByOrFail({ id });
    const scans = await this.papers.scansOf(paper);
    await this.papers.scans.delete({ paperId: id });
    await this.papers.papers.update(id, { fileId: null, fileKeyCipher: null });
    return [paper.fileId, ...scans.map(({ fileId }) => fileId)].filter((fileId) => fileId !== null);
  }
}
