import type { EntityManager } from 'typeorm';
import type { PersonalDataCipher } from './personal-data-cipher';
import type { EncryptedColumnLocation, PersonalDataRegistry } from './personal-data-registry';
import { UndecipherableError } from './undecipherable-error';

/** What rotation needs of the platform's `Transactions`. */
interface TransactionRunner {
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}

export interface ColumnRotation {
  readonly table: string;
  readonly column: string;
  /** Values re-encrypted by this run. */
  readonly rotated: number;
  /** Values that somebody else changed between reading and writing; theirs was kept. */
  readonly changedMeanwhile: number;
  /** Values still not under the current key, because they cannot be decrypted or were just written by an old process. */
  readonly left: number;
  /** Ids of the first rows that cannot be decrypted. */
  readonly undecipherableIds: readonly string[];
}

export interface RotationOptions {
  /** Rows a batch; 500 unless told. */
  readonly batchSize?: number;
  /** Told after every batch. */
  readonly onProgress?: (progress: { table: string; column: string; rotated: number }) => void;
}

interface StoredValue {
  /** A bigint, as the driver gives it. */
  id: string | number;
  value: Buffer;
}

const IDS_SHOWN = 20;

/**
 * Re-encrypts every registered column under the ring's current key, in batches of their own transactions. May be stopped
 * and started again at any time, and run while others write: a value changed meanwhile is kept.
 * @param transactions runs each batch
 * @param registry the columns
 * @param cipher with the new key as current and the old ones still in the ring
 * @returns what was done, column by column; the old key may be dropped when every `left` is 0
 */
export async function rotateKeys(
  transactions: TransactionRunner,
  registry: PersonalDataRegistry,
  cipher: PersonalDataCipher,
  options: RotationOptions = {},
): Promise<ColumnRotation[]> {
  const results: ColumnRotation[] = [];
  for (const location of registry.all()) {
    results.push(await rotateColumn(transactions, location, cipher, options));
  }
  return results;
}

async function rotateColumn(
  transactions: TransactionRunner,
  location: EncryptedColumnLocation,
  cipher: PersonalDataCipher,
  { batchSize = 500, onProgress }: RotationOptions,
): Promise<ColumnRotation> {
  const { table, column } = location;
  const undecipherableIds: string[] = [];
  let rotated = 0;
  let changedMeanwhile = 0;
  let after: StoredValue['id'] | undefined;
  for (;;) {
    const batch = await transactions.run((manager) => readBatch(manager, location, cipher, after, batchSize));
    const last = batch.at(-1);
    if (last === undefined) break;
    after = last.id;
    const fresh = reEncrypt(batch, location, cipher, undecipherableIds);
    if (fresh.length > 0) {
      const written = await transactions.run((manager) => writeBatch(manager, location, fresh));
      rotated += written;
      changedMeanwhile += fresh.length - written;
    }
    onProgress?.({ table, column, rotated });
  }
  const left = await transactions.run((manager) => countLeft(manager, location, cipher));
  return { table, column, rotated, changedMeanwhile, left, undecipherableIds };
}

function reEncrypt(
  batch: readonly StoredValue[],
  { context }: EncryptedColumnLocation,
  cipher: PersonalDataCipher,
  undecipherableIds: string[],
): (StoredValue & { fresh: Buffer })[] {
  return batch.flatMap(({ id, value }) => {
    try {
      return [{ id, value, fresh: cipher.encrypt(cipher.decrypt(value, context), context) }];
    } catch (error) {
      if (!(error instanceof UndecipherableError)) throw error;
      if (undecipherableIds.length < IDS_SHOWN) undecipherableIds.push(String(id));
      return [];
    }
  });
}

/** Walks the primary key; the prefix tells in SQL what is under another key, so a second run reads nothing twice. */
function readBatch(
  manager: EntityManager,
  { table, column, idColumn }: EncryptedColumnLocation,
  { currentPrefix }: PersonalDataCipher,
  after: StoredValue['id'] | undefined,
  limit: number,
): Promise<StoredValue[]> {
  const page = after === undefined ? '' : `AND \`${idColumn}\` > ?`;
  return manager.query(
    `SELECT \`${idColumn}\` AS id, \`${column}\` AS value FROM \`${table}\`
      WHERE LEFT(\`${column}\`, ?) <> ? ${page} ORDER BY \`${idColumn}\` LIMIT ?`,
    [currentPrefix.length, currentPrefix, ...(after === undefined ? [] : [BigInt(after)]), limit],
  );
}

/** One statement a batch; a row is written only where it still holds what was read. */
async function writeBatch(
  manager: EntityManager,
  { table, column, idColumn }: EncryptedColumnLocation,
  rows: readonly (StoredValue & { fresh: Buffer })[],
): Promise<number> {
  const list = ['SELECT ? AS id, ? AS old, ? AS fresh', ...rows.slice(1).map(() => 'SELECT ?, ?, ?')].join(
    ' UNION ALL ',
  );
  const result: { affectedRows: number } = await manager.query(
    `UPDATE \`${table}\` t JOIN (${list}) v ON t.\`${idColumn}\` = v.id AND t.\`${column}\` = v.old
        SET t.\`${column}\` = v.fresh`,
    // A number, not a text: MySQL would compare the key with a text as floating point, without its index.
    rows.flatMap(({ id, value, fresh }) => [BigInt(id), value, fresh]),
  );
  return result.affectedRows;
}

async function countLeft(
  manager: EntityManager,
  { table, column }: EncryptedColumnLocation,
  { currentPrefix }: PersonalDataCipher,
): Promise<number> {
  const [row]: { n: number | string }[] = await manager.query(
    `SELECT COUNT(*) AS n FROM \`${table}\` WHERE LEFT(\`${column}\`, ?) <> ?`,
    [currentPrefix.length, currentPrefix],
  );
  return Number(row?.n ?? 0);
}
