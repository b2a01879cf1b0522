import { Injectable } from '@nestjs/common';

/** An encrypted column and how its rows are found. */
export interface EncryptedColumnLocation {
  readonly table: string;
  readonly column: string;
  /** The table's single-column integer primary key. */
  readonly idColumn: string;
  /** What `encrypt` was given. */
  readonly context: string;
}

const IDENTIFIER = /^[a-z][a-z0-9_]{0,63}$/;

/** All encrypted columns of the platform. A domain that has one registers it, or key rotation would leave it behind. */
@Injectable()
export class PersonalDataRegistry {
  private readonly locations = new Map<string, EncryptedColumnLocation>();

  /**
   * @param location `idColumn` is `id` and `context` is `table.column` unless told
   * @throws Error at start-up, for a column registered twice or a name that is no plain identifier
   */
  register(location: Pick<EncryptedColumnLocation, 'table' | 'column'> & Partial<EncryptedColumnLocation>): void {
    const { table, column, idColumn = 'id', context = `${table}.${column}` } = location;
    const name = `${table}.${column}`;
    for (const identifier of [table, column, idColumn]) {
      if (!IDENTIFIER.test(identifier)) throw new Error(`${name}: not a column's name`);
    }
    if (this.locations.has(name)) throw new Error(`${name}: registered twice`);
    this.locations.set(name, { table, column, idColumn, context });
  }

  /** @returns every registered column, in order of name */
  all(): EncryptedColumnLocation[] {
    return [...this.locations.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, location]) => location);
  }
}
