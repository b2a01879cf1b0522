import { Injectable } from '@nestjs/common';
import { Transactions } from '../database';

/** A column that holds ids of stored files. */
export interface FileColumn {
  readonly table: string;
  readonly column: string;
}

/** Every column that keeps a file alive. A domain that stores ids of files registers where. */
@Injectable()
export class FileReferences {
  private readonly columns: FileColumn[] = [];

  constructor(private readonly transactions: Transactions) {}

  register(column: FileColumn): void {
    this.columns.push(column);
  }

  /** @returns the registered columns */
  all(): readonly FileColumn[] {
    return this.columns;
  }

  /**
   * @param ids of stored files, at most some hundreds
   * @returns those that no row names
   */
  async unreferenced(ids: readonly string[]): Promise<string[]> {
    const named = new Set<string>();
    for (const { table, column } of this.columns) {
      const rows = (await this.transactions.manager.query(
        `SELECT ${column} AS id FROM ${table} WHERE ${column} IN (?)`,
        [ids],
      )) as { id: string }[];
      for (const { id } of rows) named.add(id);
    }
    return ids.filter((id) => !named.has(id));
  }
}
