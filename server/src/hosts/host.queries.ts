import { Injectable } from '@nestjs/common';
import type { hostRoutes, PublicHost } from '@qihang/shared/hosts';
import { divisionPrefixRange, type RouteInput, type RouteReply } from '@qihang/shared/platform';
import { Clock } from '../platform/clock';
import { containsWords, cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { ReferenceLists } from '../platform/reference';
import { hostErrors } from './hosts.errors';
import { PUBLIC_HOST_COLUMNS, type PublicHostRow, toPublicHost } from './public-host';

type ListQuery = RouteInput<typeof hostRoutes.list>['query'];

/** The public list of hosts (见习单位清单). */
@Injectable()
export class HostQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly lists: ReferenceLists,
  ) {}

  /** Approved hosts, the newest first. */
  async list({ q, divisionCode, cursor, limit }: ListQuery): Promise<RouteReply<typeof hostRoutes.list>> {
    const conditions = [`h.status = 'approved'`];
    const values: unknown[] = [this.clock.today()];
    const after = decodeCursor(cursor, 1);
    if (after) {
      conditions.push('h.id < ?');
      values.push(after[0]);
    }
    const range = divisionCode === undefined ? undefined : divisionPrefixRange(divisionCode);
    if (range) {
      conditions.push('h.division_code BETWEEN ? AND ?');
      values.push(range.from, range.to);
    }
    const words = containsWords('h.name', q);
    const rows = (await this.transactions.manager.query(
      `SELECT ${PUBLIC_HOST_COLUMNS} FROM hosts h
       WHERE ${[...conditions, ...words.conditions].join(' AND ')} ORDER BY h.id DESC LIMIT ?`,
      [...values, ...words.values, limit + 1],
    )) as PublicHostRow[];
    const page = cutPage(rows, limit, ({ hostId }) => [hostId]);
    return { ...page, items: page.items.map((row) => toPublicHost(row, this.lists)) };
  }

  /** @throws DomainError `hosts/not-found` for a host that is not on the public list */
  async get(id: string): Promise<PublicHost> {
    const [row] = (await this.transactions.manager.query(
      `SELECT ${PUBLIC_HOST_COLUMNS} FROM hosts h WHERE h.id = ? AND h.status = 'approved'`,
      [this.clock.today(), id],
    )) as PublicHostRow[];
    if (row === undefined) throw new DomainError(hostErrors.notFound);
    return toPublicHost(row, this.lists);
  }
}
