import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { MessageQueries } from './message.queries';

/** Marks a message of the person's own inbox read; the first time counts. */
@Injectable()
export class ReadMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly messages: MessageQueries,
  ) {}

  /** @throws DomainError notices/message-not-found, also for another person's */
  async execute(personId: string, id: string) {
    await this.transactions.manager.query(
      'UPDATE inbox_messages SET read_at = ? WHERE id = ? AND person_id = ? AND read_at IS NULL',
      [this.clock.now(), BigInt(id), BigInt(personId)],
    );
    return this.messages.get(personId, id);
  }
}
