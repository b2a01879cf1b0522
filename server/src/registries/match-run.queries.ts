import { Injectable } from '@nestjs/common';
import type { registryRoutes } from '@qihang/shared/registries';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { type Actor, officerScope, type RouteRequest } from '../platform/http';
import type { RegistryMatchRunEntity } from './registry-match-run.entity';
import { within } from './registry-scope';

type PageQuery = RouteRequest<typeof registryRoutes.runs>['query'];
type Run = Omit<RegistryMatchRunEntity, 'startedBy' | 'divisionCode'> & {
  trigger: RegistryMatchRunEntity['startedBy'];
};

/** Match runs in the officer's divisions, newest first. */
@Injectable()
export class MatchRunQueries {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { cursor, limit }: PageQuery) {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const scope = within('division_code', officerScope(actor));
    const runs = (await this.transactions.manager.query(
      `SELECT id, started_by AS \`trigger\`, kind, import_id AS importId, started_at AS startedAt,
              finished_at AS finishedAt, flagged, newly_flagged AS newlyFlagged, to_review AS toReview, ended
       FROM registry_match_runs
       WHERE ${scope.sql}${before === undefined ? '' : ' AND id < ?'}
       ORDER BY id DESC LIMIT ?`,
      [...scope.params, ...(before === undefined ? [] : [before]), limit + 1],
    )) as Run[];
    const page = cutPage(runs, limit, ({ id }) => [id]);
    const items = page.items.map((run) => ({
      ...run,
      startedAt: run.startedAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
    }));
    return { ...page, items };
  }
}
