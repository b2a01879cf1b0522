import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import { MessagePreferencesEntity } from './message-preferences.entity';

/** What people want to be told. */
@Injectable()
export class MessagePreferencesQueries {
  constructor(private readonly transactions: Transactions) {}

  /** @returns the person's choice; everything, if none was made */
  async of(personId: string): Promise<{ targetedNotices: boolean; wechat: boolean }> {
    const row = await this.transactions.manager.findOneBy(MessagePreferencesEntity, { personId });
    return { targetedNotices: row?.targetedNotices ?? true, wechat: row?.wechat ?? true };
  }
}
