import { Injectable } from '@nestjs/common';
import { OPEN_HELP_STATUSES } from '@qihang/shared/internships';
import { Transactions } from '../../platform/database';

/** Requests for help as the bureau's other lists count them; what a host or a mentor reads must never ask this. */
@Injectable()
export class HelpRequests {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param internshipIds at most some hundreds
   * @returns how many requests of each are not closed; one that has none is left out (`ix_help_requests_internship`)
   */
  async openCounts(internshipIds: readonly string[]): Promise<Map<string, number>> {
    if (internshipIds.length === 0) return new Map();
    const rows = (await this.transactions.manager.query(
      `SELECT internship_id AS id, COUNT(*) AS n FROM help_requests
       WHERE internship_id IN (?) AND status IN (?) GROUP BY internship_id`,
      [[...internshipIds], [...OPEN_HELP_STATUSES]],
    )) as { id: string; n: string | number }[];
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }
}
