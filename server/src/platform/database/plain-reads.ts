import { Injectable } from '@nestjs/common';
import type { Pool } from 'mysql2';
import { DataSource } from 'typeorm';
import { Transactions } from './transactions';

/**
 * Reads for pages that everybody opens: one statement straight to the driver's pool, without the query runner that TypeORM
 * makes for each.
 */
@Injectable()
export class PlainReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param sql a SELECT with `?` for each value
   * @returns its rows; inside a transaction, as that transaction sees them
   */
  query<Row>(sql: string, values: readonly (string | number | Date)[]): Promise<Row[]> {
    if (this.transactions.active) return this.transactions.manager.query(sql, [...values]);
    const { pool } = this.dataSource.driver as unknown as { readonly pool: Pool };
    return new Promise((resolve, reject) => {
      pool.query(sql, [...values], (error, rows) => {
        if (error) reject(error);
        else resolve(rows as Row[]);
      });
    });
  }
}
