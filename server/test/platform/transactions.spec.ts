import { DataSource } from 'typeorm';
import { dataSourceOptions, isDuplicateKey, Transactions } from '../../src/platform/database';
import { createSchema, type TestSchema } from '../support/schema';

let schema: TestSchema;
let dataSource: DataSource;
let transactions: Transactions;

beforeAll(async () => {
  schema = await createSchema();
  dataSource = await new DataSource(dataSourceOptions(schema.url, 5)).initialize();
  transactions = new Transactions(dataSource);
  await dataSource.query('CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL)');
});
afterAll(async () => {
  await dataSource.destroy();
  await schema.drop();
});
beforeEach(() => dataSource.query('REPLACE INTO accounts VALUES (1, 10), (2, 10)'));

const balances = async () =>
  ((await dataSource.query('SELECT balance FROM accounts ORDER BY id')) as { balance: number }[]).map(
    ({ balance }) => balance,
  );

describe('a transaction', () => {
  it('joins the running one, so that both roll back together', async () => {
    const failing = transactions.run(async (manager) => {
      await manager.query('UPDATE accounts SET balance = 0 WHERE id = 1');
      await transactions.run((inner) => inner.query('UPDATE accounts SET balance = 0 WHERE id = 2'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await balances()).toEqual([10, 10]);
  });

  it('is run again from its start when it loses a deadlock', async () => {
    let tries = 0;
    let bothHoldOne: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => {
      bothHoldOne = resolve;
    });
    let holders = 0;
    const move = (first: number, second: number) =>
      transactions.run(async (manager) => {
        tries += 1;
        await manager.query('UPDATE accounts SET balance = balance + 1 WHERE id = ?', [first]);
        holders += 1;
        if (holders === 2) bothHoldOne();
        await meeting;
        await manager.query('UPDATE accounts SET balance = balance + 1 WHERE id = ?', [second]);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(tries).toBe(3);
    expect(await balances()).toEqual([12, 12]);
  });

  it('calls back after the commit, and not after a rollback', async () => {
    const seen: string[] = [];
    await transactions.run(async () => {
      transactions.afterCommit(() => seen.push('committed'));
      seen.push('working');
    });
    const failing = transactions.run(async () => {
      transactions.afterCommit(() => seen.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(seen).toEqual(['working', 'committed']);
  });

  it('tells a duplicate key from other failures', async () => {
    const insert = dataSource.query('INSERT INTO accounts VALUES (1, 1)').catch((error: unknown) => error);
    expect(isDuplicateKey(await insert, 'PRIMARY')).toBe(true);
    expect(isDuplicateKey(await insert, 'another_key')).toBe(false);
    const misspelt = dataSource.query('SELECT nothing FROM accounts').catch((error: unknown) => error);
    expect(isDuplicateKey(await misspelt)).toBe(false);
  });
});
