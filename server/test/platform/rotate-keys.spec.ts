import type { EntityManager } from 'typeorm';
import { Transactions } from '../../src/platform/database';
import { PersonalDataCipher, PersonalDataRegistry, rotateKeys } from '../../src/platform/personal-data';
import { type ScratchDatabase, scratchDatabase } from '../support/scratch-database';

const CONTEXT = 'people.phone';
const keys = new Map([
  ['old', Buffer.alloc(32, 1)],
  ['new', Buffer.alloc(32, 2)],
]);
const ring = { algorithm: 'aes-256-gcm', keys, index: Buffer.alloc(32, 9) } as const;
const before = new PersonalDataCipher({ ...ring, current: 'old' });
const after = new PersonalDataCipher({ ...ring, current: 'new' });
const withoutOld = new PersonalDataCipher({ ...ring, current: 'new', keys: new Map([['new', Buffer.alloc(32, 2)]]) });
const registry = new PersonalDataRegistry();
registry.register({ table: 'people', column: 'phone' });

let database: ScratchDatabase;
let transactions: Transactions;

beforeAll(async () => {
  database = await scratchDatabase();
  transactions = new Transactions(database.dataSource);
  await sql('CREATE TABLE people (id BIGINT NOT NULL PRIMARY KEY, phone VARBINARY(255) NULL)');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql('DELETE FROM people');
  const rows = Array.from({ length: 25 }, (_, id) => [id + 1, before.encrypt(phoneOf(id + 1), CONTEXT)]);
  // One id beyond what a double can hold, and one row without a value.
  await sql('INSERT INTO people VALUES ?', [
    [...rows, ['9007199254740993', before.encrypt('big', CONTEXT)], [99, null]],
  ]);
});

const phoneOf = (id: number) => `138000000${String(id).padStart(2, '0')}`;

function sql<T = { id: string; phone: Buffer | null }>(text: string, values: unknown[] = []): Promise<T[]> {
  return database.dataSource.query(text, values);
}

async function textOf(id: string): Promise<string | undefined> {
  const [row] = await sql('SELECT * FROM people WHERE id = ?', [id]);
  return row?.phone ? withoutOld.decrypt(row.phone, CONTEXT) : undefined;
}

describe('rotating the keys', () => {
  it('re-encrypts every value, so that the old key can be dropped', async () => {
    const progress: number[] = [];
    const options = { batchSize: 10, onProgress: ({ rotated }: { rotated: number }) => progress.push(rotated) };
    expect(await rotateKeys(transactions, registry, after, options)).toEqual([
      { table: 'people', column: 'phone', rotated: 26, changedMeanwhile: 0, left: 0, undecipherableIds: [] },
    ]);
    expect(progress).toEqual([10, 20, 26]);
    expect(await textOf('1')).toBe(phoneOf(1));
    expect(await textOf('25')).toBe(phoneOf(25));
    expect(await textOf('9007199254740993')).toBe('big');
    expect(await textOf('99')).toBeUndefined();
  });

  it('goes on where it was stopped, and then finds nothing to do', async () => {
    const stop = new Error('stopped');
    const onProgress = () => {
      throw stop;
    };
    await expect(rotateKeys(transactions, registry, after, { batchSize: 10, onProgress })).rejects.toBe(stop);
    expect(await rotateKeys(transactions, registry, after)).toMatchObject([{ rotated: 16, left: 0 }]);
    expect(await rotateKeys(transactions, registry, after)).toMatchObject([{ rotated: 0, left: 0 }]);
  });

  it('keeps what somebody else wrote between reading and writing', async () => {
    let intervened = false;
    const intervening = {
      async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
        const result = await transactions.run(work);
        if (!intervened) {
          intervened = true;
          await sql('UPDATE people SET phone = ? WHERE id = 3', [after.encrypt('new phone', CONTEXT)]);
          await sql('UPDATE people SET phone = ? WHERE id = 4', [before.encrypt('old process', CONTEXT)]);
          await sql('DELETE FROM people WHERE id = 5');
        }
        return result;
      },
    };
    expect(await rotateKeys(intervening, registry, after)).toMatchObject([
      { rotated: 23, changedMeanwhile: 3, left: 1 },
    ]);
    expect(await textOf('3')).toBe('new phone');
    expect(await rotateKeys(transactions, registry, after)).toMatchObject([{ rotated: 1, left: 0 }]);
    expect(await textOf('4')).toBe('old process');
  });

  it('tells what cannot be decrypted, and rotates the rest', async () => {
    await sql("UPDATE people SET phone = 'damaged' WHERE id = 7");
    expect(await rotateKeys(transactions, registry, after, { batchSize: 10 })).toEqual([
      { table: 'people', column: 'phone', rotated: 25, changedMeanwhile: 0, left: 1, undecipherableIds: ['7'] },
    ]);
  });
});

describe('the registry of encrypted columns', () => {
  it('refuses a column twice, and names that are not a column', () => {
    const fresh = new PersonalDataRegistry();
    fresh.register({ table: 'people', column: 'phone' });
    expect(() => fresh.register({ table: 'people', column: 'phone' })).toThrow('registered twice');
    expect(() => fresh.register({ table: 'people', column: 'phone`; DROP' })).toThrow("not a column's name");
  });
});
