import { Injectable } from '@nestjs/common';
import type { HostFigures, retentionRoutes } from '@qihang/shared/followup';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { HostDirectory } from '../../hosts';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { type Actor, hostIdsOf, officerScope } from '../../platform/http';
import { ReferenceLists } from '../../platform/reference';
import { withinScope } from '../within-scope';
import { HostRateEntity } from './host-rate.entity';

type FiguresQuery = RouteInput<typeof retentionRoutes.hostFigures>['query'];

/** How many of the trainees of hosts stayed. */
@Injectable()
export class RetentionFigures {
  constructor(
    private readonly transactions: Transactions,
    private readonly hosts: HostDirectory,
    private readonly reference: ReferenceLists,
  ) {}

  /**
   * @param hostIds at most some hundreds
   * @returns rates by host, at the end first; hosts that nobody has ended at are left out
   */
  async of(hostIds: readonly string[]): Promise<Map<string, HostFigures['rates']>> {
    const figures = new Map<string, HostFigures['rates']>();
    if (hostIds.length === 0) return figures;
    const rows = await this.rates.find({
      where: { hostId: In([...new Set(hostIds)]) },
      order: { hostId: 'ASC', afterMonths: 'ASC' },
    });
    for (const { hostId, afterMonths, base, retained, rate } of rows) {
      figures.set(hostId, [...(figures.get(hostId) ?? []), { afterMonths, base, retained, rate }]);
    }
    return figures;
  }

  /** Hosts of the officer's divisions by one of their rates (`ix_host_retention_rates_rate`). */
  async page(actor: Actor, query: FiguresQuery): Promise<RouteReply<typeof retentionRoutes.hostFigures>> {
    const { afterMonths, order, cursor, limit } = query;
    const select = this.rates
      .createQueryBuilder('f')
      .where('f.after_months = :afterMonths AND f.rate IS NOT NULL', { afterMonths })
      .useIndex('ix_host_retention_rates_rate');
    withinScope(select, 'f', officerScope(actor));
    const [direction, beyond] = order === 'lowest' ? (['ASC', '>'] as const) : (['DESC', '<'] as const);
    const key = decodeCursor(cursor, 2);
    if (key) {
      const after = `f.rate ${beyond}= :rate AND (f.rate ${beyond} :rate OR f.host_id ${beyond} :hostId)`;
      select.andWhere(after, { rate: key[0], hostId: key[1] });
    }
    const found = await select
      .orderBy('f.rate', direction)
      .addOrderBy('f.hostId', direction)
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ rate, hostId }) => [rate ?? 0, hostId]);
    return { items: await this.describe(items.map(({ hostId }) => hostId)), nextCursor };
  }

  /** @returns figures of the agent's own hosts */
  async ofAgent(actor: Actor): Promise<RouteReply<typeof retentionRoutes.myHostFigures>> {
    return { items: await this.describe(hostIdsOf(actor)) };
  }

  private async describe(hostIds: readonly string[]): Promise<HostFigures[]> {
    const figures = await this.of(hostIds);
    const hosts = await this.hosts.facts(hostIds);
    return hostIds.flatMap((hostId) => {
      const host = hosts.get(hostId);
      if (host === undefined) return [];
      const divisionName = this.reference.divisions.fullName(host.divisionCode);
      return [{ hostId, hostName: host.name, divisionName, rates: figures.get(hostId) ?? [] }];
    });
  }

  private get rates() {
    return this.transactions.manager.getRepository(HostRateEntity);
  }
}
