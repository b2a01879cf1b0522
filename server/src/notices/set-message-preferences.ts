import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { MessagePreferencesQueries } from './message-preferences.queries';

/** Keeps what a person wants to be told; it holds from the next message on, also for those under way. */
@Injectable()
export class SetMessagePreferences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly preferences: MessagePreferencesQueries,
  ) {}

  async execute(personId: string, wanted: { targetedNotices: boolean; wechat: boolean }) {
    const { targetedNotices, wechat } = wanted;
    const now = this.clock.now();
    await this.transactions.manager.query(
      `INSERT INTO message_preferences (person_id, targeted_notices, wechat, changed_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE targeted_notices = ?, wechat = ?, changed_at = ?`,
      [BigInt(personId), targetedNotices, wechat, now, targetedNotices, wechat, now],
    );
    return this.preferences.of(personId);
  }
}
