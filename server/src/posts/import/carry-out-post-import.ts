import { Injectable } from '@nestjs/common';
import { isWithin, valueOn } from '@qihang/shared/platform';
import { POST_POLICY, type PostColumn, postColumnLabels } from '@qihang/shared/posts';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { FileStore } from '../../platform/files';
import { type EventHandler, HandlesEvent } from '../../platform/outbox';
import { ReferenceLists } from '../../platform/reference';
import { readSheetBatches, SHEET_FAULT_MESSAGES, type SheetRow } from '../../platform/sheets';
import { inspectSheet } from './inspect-sheet';
import { PostImportEntity } from './post-import.entity';
import { postImportRequested } from './post-import.events';
import { PostImportRowEntity } from './post-import-row.entity';
import { type PostRow, type PostRowContext, type PostRowFault, readPostRow } from './rules/read-post-row';
import { StoreImportedPost } from './store-imported-post';

type ReadRow = { line: number; excerptOf: (column: PostColumn) => string } & (
  | { post: PostRow }
  | { faults: PostRowFault[] }
);

/** Imports a sheet of posts: the good rows become draft posts, the others are noted by line and reason. */
@Injectable()
@HandlesEvent(postImportRequested)
export class CarryOutPostImport implements EventHandler<typeof postImportRequested> {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly lists: ReferenceLists,
    private readonly clock: Clock,
    private readonly store: StoreImportedPost,
  ) {}

  async handle({ importId }: z.output<(typeof postImportRequested)['payload']>): Promise<void> {
    const sheet = await this.transactions.manager.findOneByOrFail(PostImportEntity, { id: importId });
    if (sheet.status === 'done' || sheet.status === 'failed') return;
    await this.transactions.manager.update(PostImportEntity, { id: importId }, { status: 'running' });
    try {
      await this.importRows(sheet);
      await this.finish(sheet, null);
    } catch (error) {
      // A file that cannot be read stays so; anything else is worth another try.
      if (!(error instanceof DomainError)) throw error;
      await this.finish(sheet, error.title);
    }
  }

  /** Rows are stored in batches of a transaction each; a second run skips what the first one stored. */
  private async importRows(sheet: PostImportEntity): Promise<void> {
    const source = { path: this.files.pathOf(sheet.fileId), fileName: sheet.fileName };
    const { headerLine } = await inspectSheet(source);
    const today = this.clock.today();
    const context: PostRowContext = {
      divisions: this.lists.divisions,
      defaults: sheet.defaults,
      today,
      policy: valueOn(POST_POLICY, today),
    };
    for await (const batch of readSheetBatches(source)) {
      const rows = batch.filter(({ line }) => line > headerLine);
      const read = rows.map((row) => this.read(sheet, row, context));
      if (read.length > 0) await this.storeBatch(sheet.id, read);
    }
  }

  private read(sheet: PostImportEntity, { line, cells, faults }: SheetRow, context: PostRowContext): ReadRow {
    const placeOf = (column: PostColumn) => sheet.headers.indexOf(sheet.mapping[column] ?? '');
    const cellOf = (column: PostColumn) => cells[placeOf(column)] ?? '';
    const columnAt = (place: number) =>
      (Object.keys(sheet.mapping) as PostColumn[]).find((column) => placeOf(column) === place);
    const excerptOf = (column: PostColumn) => cellOf(column).slice(0, 60);
    const broken = faults.flatMap(({ column: place, kind }) => {
      const column = columnAt(place);
      return column ? [{ column, reason: SHEET_FAULT_MESSAGES[kind] }] : [];
    });
    if (broken.length > 0) return { line, excerptOf, faults: broken };
    const result = readPostRow(cellOf, context);
    if ('post' in result && !isWithin(result.post.divisionCode, sheet.divisionCode)) {
      return { line, excerptOf, faults: [{ column: 'division', reason: '所在地不在您的管辖范围内' }] };
    }
    return { line, excerptOf, ...result };
  }

  private async storeBatch(importId: string, batch: readonly ReadRow[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      // Two workers may hold the import for a moment, when a lease ran out: the lock lets one of them store each line.
      const lock = { mode: 'pessimistic_write' } as const;
      await manager.findOneOrFail(PostImportEntity, { where: { id: importId }, select: { id: true }, lock });
      const lastStored = (await manager.maximum(PostImportRowEntity, 'line', { importId })) ?? 0;
      const rows = batch.filter(({ line }) => line > lastStored);
      const outcomes: Partial<PostImportRowEntity>[] = [];
      let good = 0;
      for (const row of rows) {
        const { line, excerptOf } = row;
        const stored = 'post' in row ? await this.store.execute(row.post) : { faults: row.faults };
        if ('postId' in stored) {
          good += 1;
          outcomes.push({ importId, line, postId: stored.postId });
          continue;
        }
        const noted = stored.faults.map(({ column, reason }) => ({ column, reason, excerpt: excerptOf(column) }));
        outcomes.push(...noted.map((fault) => ({ importId, line, ...fault })));
      }
      if (rows.length === 0) return;
      await manager.insert(PostImportRowEntity, outcomes);
      await manager.increment(PostImportEntity, { id: importId }, 'rowsGood', good);
      await manager.increment(PostImportEntity, { id: importId }, 'rowsBad', rows.length - good);
    });
  }

  private async finish(sheet: PostImportEntity, failure: string | null): Promise<void> {
    const status = failure === null ? 'done' : 'failed';
    const finishedAt = this.clock.now();
    await this.transactions.manager.update(PostImportEntity, { id: sheet.id }, { status, failure, finishedAt });
    await this.files.remove(sheet.fileId);
  }
}

/** What a refused row's column is called. */
export function columnLabel(column: PostColumn | null): string | null {
  return column === null ? null : postColumnLabels[column];
}
