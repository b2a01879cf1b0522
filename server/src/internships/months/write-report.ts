import { Injectable } from '@nestjs/common';
import type { monthReportInputSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { LockInternship } from '../lock-internship';
import { monthAt } from './lock-month';
import { MonthEntity } from './month.entity';
import { MonthReportEntity } from './month-report.entity';
import { MonthVault } from './month-vault';
import { monthErrors } from './months.errors';

type Report = z.output<typeof monthReportInputSchema>;

/** The trainee writes the report on a month, from its first day until it is closed. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly vault: MonthVault,
  ) {}

  /**
   * @throws DomainError `internships/not-found`; `internship-months/not-found`; `…/not-begun`; `…/not-allowed` once closed;
   *   `…/changed` when another phone has changed it since
   */
  execute(actor: Actor, id: string, number: number, { revision, ...content }: Report): Promise<void> {
    return this.transactions.run(async (manager) => {
      const { internship } = await this.locking.forActor(actor, id, ['trainee']);
      const record = await manager.getRepository(MonthEntity).findOneBy({ internshipId: id, number });
      const month = monthAt(internship, number, record);
      if (month === undefined) throw new DomainError(monthErrors.notFound);
      if (month.from > this.clock.today()) throw new DomainError(monthErrors.notBegun);
      if (record?.status === 'closed') throw new DomainError(monthErrors.notAllowed);
      const reports = manager.getRepository(MonthReportEntity);
      const kept = await reports.findOneBy({ internshipId: id, number });
      if ((kept?.revision ?? 0) !== revision) throw new DomainError(monthErrors.changed);
      const written = {
        contentCipher: this.vault.report.encrypt(content),
        revision: revision + 1,
        writtenAt: this.clock.now(),
      };
      if (kept) await reports.update(kept.id, written);
      else await reports.insert({ internshipId: id, number, ...written });
    });
  }
}
