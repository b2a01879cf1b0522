import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isLostRace } from './sql-errors';

interface Ambient {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

const MAX_TRIES = 6;

/** The one way to a transaction. The running one is ambient, so use cases compose without passing a manager on. */
@Injectable()
export class Transactions {
  private readonly ambient = new AsyncLocalStorage<Ambient>();

  constructor(private readonly dataSource: DataSource) {}

  /** The running transaction's manager, else one that commits each statement by itself. */
  get manager(): EntityManager {
    return this.ambient.getStore()?.manager ?? this.dataSource.manager;
  }

  /** Whether a transaction is running. */
  get active(): boolean {
    return this.ambient.getStore() !== undefined;
  }

  /**
   * Runs work in a transaction (READ COMMITTED), or joins the one that is running. A deadlock or lock time-out rolls back
   * and runs the whole work again, so it must have no effect outside the database; `afterCommit` is for those.
   * @param work what to do, with the transaction's manager
   * @returns what the work returned, once committed
   * @throws whatever the work throws, after rolling back; the last deadlock after six tries
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const running = this.ambient.getStore();
    if (running) return work(running.manager);
    for (let attempt = 1; ; attempt++) {
      const afterCommit: Ambient['afterCommit'] = [];
      try {
        const result = await this.dataSource.transaction('READ COMMITTED', (manager) =>
          this.ambient.run({ manager, afterCommit }, () => work(manager)),
        );
        for (const act of afterCommit) act();
        return result;
      } catch (error) {
        if (!isLostRace(error) || attempt === MAX_TRIES) throw error;
        // Spread out, so that the same two transactions do not meet again at once.
        await wait(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  /**
   * Calls back once the running transaction has committed; at once if none runs. For hints such as waking a worker:
   * the process may die before, so nothing may depend on it.
   */
  afterCommit(act: () => void): void {
    const running = this.ambient.getStore();
    if (running) running.afterCommit.push(act);
    else act();
  }
}
