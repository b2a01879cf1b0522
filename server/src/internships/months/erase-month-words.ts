import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Transactions } from '../../platform/database';
import { MonthEventEntity } from './month-event.entity';
import { MonthReportEntity } from './month-report.entity';
import { MonthVault } from './month-vault';

/** Erases what was written about the months of an internship; the figures, also those that were corrected, stay. */
@Injectable()
export class EraseMonthWords {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: MonthVault,
  ) {}

  async execute(internshipId: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.getRepository(MonthReportEntity).delete({ internshipId });
    const events = manager.getRepository(MonthEventEntity);
    for (const { id, detailCipher } of await events.findBy({ internshipId, detailCipher: Not(IsNull()) })) {
      if (detailCipher === null) continue;
      const { text: _words, photoIds: _photos, ...figures } = this.vault.detail.decrypt(detailCipher);
      await events.update(id, { detailCipher: this.vault.detail.encrypt(figures) });
    }
  }
}
