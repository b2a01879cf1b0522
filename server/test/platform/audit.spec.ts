import { AuditLog, EntryHash, verifyAudit } from '../../src/platform/audit';
import { FixedClock } from '../../src/platform/clock';
import { RequestContext } from '../../src/platform/context';
import { Transactions } from '../../src/platform/database';
import { Settings } from '../../src/platform/settings';
import { type ScratchDatabase, scratchDatabase } from '../support/scratch-database';

const keyRing = { algorithm: 'aes-256-gcm', current: 'a', keys: new Map(), index: Buffer.alloc(32, 1) } as const;
const entryHash = new EntryHash({ keyRing } as unknown as Settings);
const clock = new FixedClock('2026-11-23T08:00:00.123Z');
const officer = { kind: 'officer', id: '7' } as const;
const look = (id: string) => ({ actor: officer, action: 'seekers.unmask', subject: { type: 'seeker', id } });

let database: ScratchDatabase;
let transactions: Transactions;
let audit: AuditLog;

beforeAll(async () => {
  database = await scratchDatabase();
  transactions = new Transactions(database.dataSource);
  audit = new AuditLog(transactions, clock, entryHash);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql('DELETE FROM audit_entries');
  await sql('UPDATE audit_heads SET entries = 0, last_hash = ?', [Buffer.alloc(32)]);
});

function sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
  return database.dataSource.query(text, values);
}
const verify = () => verifyAudit(database.dataSource.manager, entryHash);
const breaks = async () => (await verify()).breaks.map(({ position, reason }) => ({ position, reason }));

describe('the audit log', () => {
  it('keeps who did what to whom, when, why and in which request', async () => {
    await RequestContext.run({ correlationId: 'c-1' }, () =>
      audit.record({ ...look('42'), reason: '核对身份', detail: { b: 1, a: '张', gone: undefined } }),
    );
    const [row] = await sql('SELECT * FROM audit_entries');
    expect(row).toMatchObject({
      position: '1',
      at: clock.now(),
      actor_kind: 'officer',
      actor_id: '7',
      action: 'seekers.unmask',
      subject_type: 'seeker',
      subject_id: '42',
      reason: '核对身份',
      detail: '{"a":"张","b":1}',
      correlation_id: 'c-1',
    });
    expect(await verify()).toMatchObject({ entries: 1, chains: 16, breaks: [] });
  });

  it('keeps an entry exactly if the transaction that it belongs to commits', async () => {
    const failing = transactions.run(async (manager) => {
      await audit.record(look('1'), manager);
      throw new Error('the business failed');
    });
    await expect(failing).rejects.toThrow('the business failed');
    expect(await verify()).toMatchObject({ entries: 0, breaks: [] });
    await transactions.run(async () => {
      await audit.record(look('1'));
      await audit.recordAll([look('2'), look('3')]);
    });
    expect(await verify()).toMatchObject({ entries: 3, breaks: [] });
  });

  it('stays whole with text that a database would change', async () => {
    await audit.record({ ...look('\ud800'), reason: 'half \udc00 pair, \0, 😀 ', detail: { '\ud800': '\udfff' } });
    expect(await verify()).toMatchObject({ entries: 1, breaks: [] });
  });

  it('takes 600 entries from 40 writers at once, without a gap', async () => {
    const writer = async (id: number) => {
      for (let turn = 0; turn < 5; turn += 1) {
        await transactions.run(async () => {
          await audit.record(look(`${id}`));
          await audit.recordAll([look(`${id}`), look(`${id}`)]);
        });
      }
    };
    await Promise.all(Array.from({ length: 40 }, (_, id) => writer(id)));
    expect(await verify()).toMatchObject({ entries: 600, breaks: [] });
  });

  it('goes on, waiting, when every chain is held by another transaction', async () => {
    const other = database.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT chain FROM audit_heads FOR UPDATE');
    const waiting = audit.record(look('1'));
    await expect(Promise.race([waiting, untilSomebodyWaits()])).resolves.toBe('somebody waits');
    await other.commitTransaction();
    await other.release();
    await waiting;
    expect(await verify()).toMatchObject({ entries: 1, breaks: [] });
  });
});

describe('verifying the audit log', () => {
  beforeEach(() => audit.recordAll(['1', '2', '3', '4', '5'].map(look)));

  it.each([
    'at = at + INTERVAL 1 SECOND',
    "actor_kind = 'mentor'",
    "actor_id = '8'",
    "action = 'seekers.read'",
    "subject_type = 'host'",
    "subject_id = '99'",
    "reason = ''",
    "detail = '{}'",
    "correlation_id = 'c'",
    "hash = REPEAT('x', 32)",
    "previous_hash = REPEAT('x', 32)",
  ])('finds a changed field: %s', async (change) => {
    await sql(`UPDATE audit_entries SET ${change} WHERE position = 3`);
    expect(await breaks()).toEqual([{ position: 3, reason: 'changed' }]);
  });

  it('finds a deleted entry: first, in the middle, at the end', async () => {
    await sql('DELETE FROM audit_entries WHERE position = 5');
    expect(await breaks()).toEqual([{ position: 5, reason: 'missing' }]);
    await sql('DELETE FROM audit_entries WHERE position = 3');
    expect(await breaks()).toEqual([{ position: 3, reason: 'missing' }]);
    await sql('DELETE FROM audit_entries WHERE position = 1');
    expect(await breaks()).toEqual([{ position: 1, reason: 'missing' }]);
  });

  it('finds all entries deleted', async () => {
    await sql('DELETE FROM audit_entries');
    expect(await breaks()).toEqual([{ position: 1, reason: 'missing' }]);
  });

  it('finds entries that changed places', async () => {
    await sql('UPDATE audit_entries SET position = 99 WHERE position = 2');
    await sql('UPDATE audit_entries SET position = 2 WHERE position = 3');
    await sql('UPDATE audit_entries SET position = 3 WHERE position = 99');
    expect(await breaks()).toEqual([{ position: 2, reason: 'changed' }]);
  });

  it('finds an entry moved into another chain', async () => {
    await sql('UPDATE audit_entries SET chain = 9, position = 1 WHERE position = 5');
    expect(await breaks()).toEqual([
      { position: 5, reason: 'missing' },
      { position: 1, reason: 'changed' },
    ]);
  });

  it('finds an entry added behind the head, and one altered head', async () => {
    await sql('UPDATE audit_heads SET entries = 4 WHERE entries = 5');
    expect(await breaks()).toEqual([{ position: 5, reason: 'surplus' }]);
    await sql("UPDATE audit_heads SET entries = 5, last_hash = REPEAT('x', 32) WHERE entries = 4");
    expect(await breaks()).toEqual([{ position: 5, reason: 'head' }]);
  });

  it('finds a chain whose head was deleted', async () => {
    const [head] = await sql<{ chain: number; last_hash: Buffer }>('SELECT * FROM audit_heads WHERE entries = 5');
    await sql('DELETE FROM audit_heads WHERE entries = 5');
    expect(await breaks()).toEqual([{ position: 1, reason: 'head' }]);
    await sql('INSERT INTO audit_heads VALUES (?, 5, ?)', [head?.chain, head?.last_hash]);
    expect(await breaks()).toEqual([]);
  });

  it('finds a log computed anew without the key', async () => {
    await sql('DELETE FROM audit_entries');
    await sql('UPDATE audit_heads SET entries = 0, last_hash = ?', [Buffer.alloc(32)]);
    const stranger = new EntryHash({ keyRing: { ...keyRing, index: Buffer.alloc(32, 2) } } as unknown as Settings);
    await new AuditLog(transactions, clock, stranger).record(look('1'));
    expect(await breaks()).toEqual([{ position: 1, reason: 'changed' }]);
  });

  it('gives a digest that differs once the log was set back to an older state', async () => {
    const { digest } = await verify();
    expect((await verify()).digest).toEqual(digest);
    await audit.record(look('6'));
    expect((await verify()).digest).not.toEqual(digest);
  });

  it('reads beyond one batch', async () => {
    await audit.recordAll(Array.from({ length: 4_100 }, (_, index) => look(`${index}`)));
    expect(await verify()).toMatchObject({ entries: 4_105, breaks: [] });
    await sql('UPDATE audit_entries SET subject_id = 0 WHERE position = 4101');
    expect(await breaks()).toEqual([{ position: 4101, reason: 'changed' }]);
  });
});

async function untilSomebodyWaits(): Promise<string> {
  for (;;) {
    const [row] = await sql<{ n: string }>(
      `SELECT COUNT(*) AS n FROM information_schema.processlist
        WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '%FROM audit_heads WHERE chain = % FOR UPDATE'`,
    );
    if (Number(row?.n) > 0) return 'somebody waits';
  }
}
