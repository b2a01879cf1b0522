import { Injectable } from '@nestjs/common';
import type { BadRow } from '@qihang/shared/platform';
import type { PostImport } from '@qihang/shared/posts';
import { Brackets, IsNull, MoreThan, Not } from 'typeorm';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, officerScope } from '../../platform/http';
import { columnLabel } from './carry-out-post-import';
import { PostImportEntity } from './post-import.entity';
import { postImportErrors } from './post-import.errors';
import { PostImportRowEntity } from './post-import-row.entity';

interface Page {
  readonly cursor?: string;
  readonly limit: number;
}

const EXPORT_BATCH = 1_000;

/** Imports of posts as their bureau sees them. */
@Injectable()
export class PostImportQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Imports of the officer's division and below, the newest first. */
  async list(actor: Actor, { cursor, limit }: Page) {
    const after = decodeCursor(cursor, 1)?.[0];
    const query = this.inScope(actor)
      .orderBy('i.id', 'DESC')
      .take(limit + 1);
    if (after !== undefined) query.andWhere('i.id < :after', { after });
    const page = cutPage(await query.getMany(), limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toPostImport) };
  }

  /** @throws DomainError `post-imports/not-found`, also for one of another division */
  async get(actor: Actor, id: string): Promise<PostImport> {
    const sheet = await this.inScope(actor).andWhere('i.id = :id', { id }).getOne();
    if (sheet === null) throw new DomainError(postImportErrors.notFound);
    return toPostImport(sheet);
  }

  /** Refused rows by line. */
  async badRows(id: string, { cursor, limit }: Page): Promise<{ items: BadRow[]; nextCursor: string | null }> {
    const after = String(decodeCursor(cursor, 1)?.[0] ?? 0);
    const rows = await this.badRowsAfter(id, after, limit + 1);
    const page = cutPage(rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map(toBadRow) };
  }

  /** Every refused row, read in batches. */
  async *allBadRows(id: string): AsyncGenerator<BadRow> {
    let after = '0';
    for (;;) {
      const rows = await this.badRowsAfter(id, after, EXPORT_BATCH);
      yield* rows.map(toBadRow);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  private badRowsAfter(importId: string, after: string, take: number): Promise<PostImportRowEntity[]> {
    return this.transactions.manager.find(PostImportRowEntity, {
      where: { importId, id: MoreThan(after), reason: Not(IsNull()) },
      order: { id: 'ASC' },
      take,
    });
  }

  private inScope(actor: Actor) {
    const ranges = officerScope(actor);
    return this.transactions.manager.createQueryBuilder(PostImportEntity, 'i').where(
      new Brackets((scope) => {
        scope.where('1 = 0');
        for (const [index, { from, to }] of ranges.entries()) {
          scope.orWhere(`i.divisionCode BETWEEN :from${index} AND :to${index}`, {
            [`from${index}`]: from,
            [`to${index}`]: to,
          });
        }
      }),
    );
  }
}

function toPostImport(sheet: PostImportEntity): PostImport {
  const { id, fileName, status, headers, sample, mapping, rowsGood, rowsBad, failure, createdAt, finishedAt } = sheet;
  return {
    id,
    fileName,
    status,
    headers,
    sample,
    mapping,
    rowsRead: rowsGood + rowsBad,
    rowsGood,
    rowsBad,
    failure,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function toBadRow({ line, column, reason, excerpt }: PostImportRowEntity): BadRow {
  return { line, column: columnLabel(column), reason: reason ?? '', excerpt: excerpt ?? '' };
}
