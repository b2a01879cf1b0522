import { Injectable } from '@nestjs/common';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';

/** Empties a person's inbox, with what was on its way by other channels, what they allowed and what they wished. */
@Injectable()
export class EraseMessages implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async erase(personId: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.query(
      'DELETE d FROM deliveries d JOIN inbox_messages m ON m.id = d.message_id WHERE m.person_id = ?',
      [personId],
    );
    for (const table of ['inbox_messages', 'message_permissions', 'message_preferences']) {
      await manager.query(`DELETE FROM ${table} WHERE person_id = ?`, [personId]);
    }
  }
}
