import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { FixedClock } from '../../src/platform/clock';
import { dataSourceOptions, Transactions } from '../../src/platform/database';
import { defineEvent, type EventHandler, FinalFailure, Outbox, OutboxQueue } from '../../src/platform/outbox';
import type { EventHandlers } from '../../src/platform/outbox/event-handlers';
import { OutboxLoop } from '../../src/platform/outbox/outbox-loop';
import { WorkerWake } from '../../src/platform/worker';
import { createSchema, type TestSchema } from '../support/schema';

const thingHappened = defineEvent({
  type: 'test.thing-happened',
  payload: z.object({ id: z.string() }),
  maxAttempts: 3,
  leaseSeconds: 30,
});

let schema: TestSchema;
let dataSource: DataSource;
let transactions: Transactions;
let clock: FixedClock;
let outbox: Outbox;
let queue: OutboxQueue;

beforeAll(async () => {
  Logger.overrideLogger(false);
  schema = await createSchema();
  dataSource = await new DataSource(dataSourceOptions(schema.url, 5)).initialize();
  transactions = new Transactions(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await schema.drop();
});
beforeEach(async () => {
  await dataSource.query('DELETE FROM outbox_events');
  clock = new FixedClock('2026-11-23T02:00:00Z');
  outbox = new Outbox(transactions, clock, new WorkerWake());
  queue = new OutboxQueue(transactions, clock);
});

const add = (id: string, options?: Parameters<Outbox['add']>[2]) =>
  transactions.run(() => outbox.add(thingHappened, { id }, options));

const rows = () =>
  dataSource.query('SELECT status, attempts, last_error AS lastError FROM outbox_events ORDER BY id') as Promise<
    { status: string; attempts: number; lastError: string | null }[]
  >;

function loopWith(handle: EventHandler<typeof thingHappened>['handle']): OutboxLoop {
  const handlers = { of: () => ({ event: thingHappened, handler: { handle } }) } as unknown as EventHandlers;
  return new OutboxLoop(queue, handlers, clock);
}
const tick = (loop: OutboxLoop) => loop.tick(new AbortController().signal);

describe('adding an event', () => {
  it('needs a transaction, and goes with it', async () => {
    await expect(outbox.add(thingHappened, { id: '1' })).rejects.toThrow('inside a transaction');
    const failing = transactions.run(async () => {
      await outbox.add(thingHappened, { id: '1' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
  });

  it('happens once for one key', async () => {
    await add('1', { key: 'same' });
    await add('2', { key: 'same' });
    await add('3');
    expect(await rows()).toHaveLength(2);
  });
});

describe('the queue', () => {
  it('gives an event to one of many workers', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, id) => add(String(id))));
    const claims = await Promise.all(Array.from({ length: 8 }, () => queue.claim(10)));
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  it('takes an event back from a worker that fell silent; the silent one can no longer complete it', async () => {
    await add('1');
    const [silent] = await queue.claim(1);
    expect(await queue.reclaim()).toBe(0);
    clock.advance(31_000);
    expect(await queue.reclaim()).toBe(1);
    const [second] = await queue.claim(1);
    if (!silent || !second) throw new Error('nothing was claimed');
    expect(await queue.complete(silent)).toBe(false);
    expect(await queue.renew(silent)).toBe(false);
    expect(await queue.complete(second)).toBe(true);
  });

  it('keeps an event for its time', async () => {
    await add('1', { availableAt: new Date(clock.now().getTime() + 60_000) });
    expect(await queue.claim(1)).toEqual([]);
    clock.advance(60_000);
    expect(await queue.claim(1)).toHaveLength(1);
  });

  it('forgets events a week after they were done', async () => {
    await add('1');
    await tick(loopWith(async () => undefined));
    expect(await queue.purge()).toBe(0);
    clock.advance(8 * 86_400_000);
    expect(await queue.purge()).toBe(1);
  });
});

describe('handling an event', () => {
  it('hands over the payload and is done', async () => {
    await add('7');
    const seen: unknown[] = [];
    expect(await tick(loopWith(async (payload, { attempt }) => void seen.push(payload, attempt)))).toBe(true);
    expect(seen).toEqual([{ id: '7' }, 1]);
    expect(await rows()).toEqual([{ status: 'done', attempts: 1, lastError: null }]);
  });

  it('is tried again after a pause, and rests as dead after the last try until an officer revives it', async () => {
    await add('7');
    const failing = loopWith(() => Promise.reject(new TypeError('a secret: 13800138000')));
    await tick(failing);
    expect(await rows()).toEqual([{ status: 'pending', attempts: 1, lastError: 'TypeError' }]);
    expect(await queue.claim(1)).toEqual([]);
    for (const pause of [5_000, 10_000]) {
      clock.advance(pause);
      await tick(failing);
    }
    expect(await rows()).toEqual([{ status: 'dead', attempts: 3, lastError: 'TypeError' }]);
    const [row] = (await dataSource.query('SELECT id FROM outbox_events')) as { id: string }[];
    expect(await queue.revive(row?.id ?? '')).toBe(true);
    expect(await queue.revive(row?.id ?? '')).toBe(false);
    await tick(loopWith(async () => undefined));
    expect(await rows()).toMatchObject([{ status: 'done' }]);
  });

  it('is not tried again when the handler knows that it cannot help', async () => {
    await add('7');
    await tick(loopWith(() => Promise.reject(new FinalFailure('bad template'))));
    expect(await rows()).toMatchObject([{ status: 'dead', attempts: 1 }]);
  });
});
