import { Injectable } from '@nestjs/common';
import { rateOf } from '@qihang/shared/followup';
import { InternshipDirectory } from '../../internships';
import { Transactions } from '../../platform/database';
import { HostRateEntity } from './host-rate.entity';
import { RetentionEntity } from './retention.entity';
import { RetentionCheckEntity } from './retention-check.entity';

/**
 * Counts how many of a host's trainees stayed. At the end the rate counts from all whose internship is over, also while nobody
 * has recorded what became of them; months later from those of whom it is known.
 */
@Injectable()
export class CountHost {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipDirectory,
  ) {}

  /** Joins the running transaction; whoever counts later counts everything that was written before. */
  async execute({ hostId, divisionCode }: Pick<RetentionEntity, 'hostId' | 'divisionCode'>): Promise<void> {
    await this.hold(hostId, divisionCode);
    const counted = [await this.atTheEnd(hostId), ...(await this.byCheck(hostId))];
    const rows = counted.map((one) => ({ ...one, hostId, divisionCode, rate: rateOf(one.retained, one.base) }));
    await this.rates.upsert(rows, ['hostId', 'afterMonths']);
  }

  /** Two counts of one host come one after the other. */
  private async hold(hostId: string, divisionCode: string): Promise<void> {
    const none = { base: 0, retained: 0, rate: null };
    await this.rates
      .createQueryBuilder()
      .insert()
      .values({ hostId, afterMonths: 0, divisionCode, ...none })
      .orIgnore()
      .execute();
    await this.rates.findOneOrFail({ where: { hostId, afterMonths: 0 }, lock: { mode: 'pessimistic_write' } });
  }

  /** Found by `ix_retentions_host`. */
  private async atTheEnd(hostId: string) {
    const retentions = this.transactions.manager.getRepository(RetentionEntity);
    const recorded = await retentions.countBy({ hostId });
    const base = Math.max(recorded, await this.internships.countOver(hostId));
    return { afterMonths: 0, base, retained: await retentions.countBy({ hostId, kind: 'retained' }) };
  }

  /** Found by `ix_retention_checks_host`. */
  private async byCheck(hostId: string) {
    const rows = await this.transactions.manager
      .getRepository(RetentionCheckEntity)
      .createQueryBuilder('k')
      .innerJoin(RetentionEntity, 'r', `r.internship_id = k.internship_id AND r.kind = 'retained'`)
      .select('k.after_months', 'afterMonths')
      .addSelect('COUNT(k.result)', 'base')
      .addSelect(`COALESCE(SUM(k.result = 'there'), 0)`, 'retained')
      .where('k.host_id = :hostId', { hostId })
      .groupBy('k.after_months')
      .getRawMany<{ afterMonths: number; base: string; retained: string }>();
    return rows.map(({ afterMonths, base, retained }) => ({
      afterMonths: Number(afterMonths),
      base: Number(base),
      retained: Number(retained),
    }));
  }

  private get rates() {
    return this.transactions.manager.getRepository(HostRateEntity);
  }
}
