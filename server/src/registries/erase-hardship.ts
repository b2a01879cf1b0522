import { Injectable } from '@nestjs/common';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';

/** Erases that a seeker was listed in a registry, and the questions about it. */
@Injectable()
export class EraseHardship implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async erase(personId: string): Promise<void> {
    for (const table of ['hardship_flags', 'registry_reviews']) {
      await this.transactions.manager.query(
        `DELETE t FROM ${table} t JOIN seekers s ON s.id = t.seeker_id WHERE s.person_id = ?`,
        [personId],
      );
    }
  }
}
