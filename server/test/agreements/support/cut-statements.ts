import type { QueryRunner } from 'typeorm';
import type { TestApi } from '../../support/api';

/** What of a driver's connection is used here. */
interface Connection {
  destroy(): void;
}

/**
 * Breaks the connection to the database before a chosen statement, as when the process is killed there: what was not
 * committed is undone by the database itself.
 */
export class StatementCut {
  private left = Number.POSITIVE_INFINITY;
  /** Whether the chosen statement was reached. */
  hit = false;

  constructor({ dataSource }: Pick<TestApi, 'dataSource'>) {
    const create = dataSource.createQueryRunner.bind(dataSource);
    jest.spyOn(dataSource, 'createQueryRunner').mockImplementation((mode) => this.guarded(create(mode)));
  }

  /** @param statement 1 breaks before the next one */
  arm(statement: number): void {
    this.left = statement;
    this.hit = false;
  }

  disarm(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  private guarded(runner: QueryRunner): QueryRunner {
    const query = runner.query.bind(runner);
    jest.spyOn(runner, 'query').mockImplementation(async (...args: Parameters<QueryRunner['query']>) => {
      this.left -= 1;
      if (this.left === 0) {
        this.hit = true;
        const connection: Connection = await runner.connect();
        connection.destroy();
      }
      return query(...args);
    });
    return runner;
  }
}
