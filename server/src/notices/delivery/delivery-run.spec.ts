import type { Claim, ClaimedDelivery } from './claimed-delivery';
import type { Attempted } from './delivery-record';
import { DeliveryRun, type DeliverySteps } from './delivery-run';

const delivery = (id: number): ClaimedDelivery => ({
  id: BigInt(id),
  messageId: String(id),
  personId: String(id),
  noticeId: '1',
  template: 'post-notice',
  attempts: 0,
  openIdCipher: Buffer.alloc(0),
});

/** A queue of so many deliveries, and what was done with them. */
function queueOf(count: number, steps: Partial<DeliverySteps> = {}) {
  let next = 1;
  let claims = 0;
  const log = { started: 0, most: 0, inFlight: 0, finished: [] as bigint[], back: 0 };
  const all: DeliverySteps = {
    claim: async (limit) => {
      if (next > count) return undefined;
      const size = Math.min(limit, count - next + 1);
      const deliveries = Array.from({ length: size }, (_, index) => delivery(next + index));
      next += size;
      return { claimId: BigInt(++claims), deliveries };
    },
    start: async ({ deliveries }: Claim) => {
      log.started += deliveries.length;
      return deliveries;
    },
    send: async () => {
      log.inFlight++;
      log.most = Math.max(log.most, log.inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      log.inFlight--;
      return { kind: 'delivered' };
    },
    finish: async (attempted: readonly Attempted[]) => {
      log.finished.push(...attempted.map((one) => one.delivery.id));
    },
    giveBack: async ({ deliveries }: Claim) => {
      log.back += deliveries.length;
    },
    ...steps,
  };
  const run = new DeliveryRun(all, { slots: 10, claimSize: 25, finishAgainMs: 0 });
  return { log, work: (signal = new AbortController().signal) => run.work(signal) };
}

describe('a run of deliveries', () => {
  it('writes each down before it is sent and once after, with never more in flight than slots', async () => {
    const { work, log } = queueOf(333);
    await expect(work()).resolves.toBe(333);
    expect(log.started).toBe(333);
    expect(new Set(log.finished).size).toBe(333);
    expect(log.finished).toHaveLength(333);
    expect(log.most).toBeLessThanOrEqual(10);
    expect(log.back).toBe(0);
  });

  it('lets all slots that fall free during a write share the next', async () => {
    let writes = 0;
    const queue = queueOf(200, {
      start: async ({ deliveries }: Claim) => {
        writes++;
        // The write takes as long as every send that is in flight.
        while (queue.log.inFlight > 0) await new Promise((resolve) => setImmediate(resolve));
        return deliveries;
      },
    });
    await expect(queue.work()).resolves.toBe(200);
    expect(writes).toBeLessThan(100);
  });

  it('ends at once when nothing is due', async () => {
    const { work } = queueOf(0);
    await expect(work()).resolves.toBe(0);
  });

  it('sends nothing that has passed to another worker', async () => {
    const send = jest.fn(async () => ({ kind: 'delivered' }) as const);
    const { work } = queueOf(50, { start: async () => [], send });
    await expect(work()).resolves.toBe(0);
    expect(send).not.toHaveBeenCalled();
  });

  it('goes on past a claim of which nothing is to be sent', async () => {
    const claims: (Claim | undefined)[] = [
      { claimId: 1n, deliveries: [] },
      { claimId: 2n, deliveries: [delivery(1)] },
      undefined,
    ];
    const { work, log } = queueOf(0, { claim: async () => claims.shift() });
    await expect(work()).resolves.toBe(1);
    expect(log.finished).toEqual([1n]);
  });

  it('writes an answer down again when the database was away', async () => {
    let tries = 0;
    const finished: bigint[] = [];
    const finish = async (attempted: readonly Attempted[]) => {
      if (++tries <= 3) throw new Error('the database is gone');
      finished.push(...attempted.map((one) => one.delivery.id));
    };
    const { work } = queueOf(5, { finish });
    await expect(work()).resolves.toBe(5);
    expect(finished.sort()).toEqual([1n, 2n, 3n, 4n, 5n]);
  });

  it('that cannot write attempts down sends nothing, gives the rest back and says so', async () => {
    const send = jest.fn(async () => ({ kind: 'delivered' }) as const);
    const start = async () => {
      throw new Error('the database is gone');
    };
    const { work, log } = queueOf(100, { start, send });
    await expect(work()).rejects.toThrow('the database is gone');
    expect(send).not.toHaveBeenCalled();
    expect(log.back).toBeGreaterThan(0);
  });

  it('that cannot claim finishes what is in flight and says so', async () => {
    let claimed = false;
    const claim = async () => {
      if (claimed) throw new Error('the database is gone');
      claimed = true;
      return { claimId: 1n, deliveries: [delivery(1), delivery(2)] };
    };
    const { work, log } = queueOf(0, { claim });
    await expect(work()).rejects.toThrow('the database is gone');
    expect(log.finished.length).toBe(log.started);
  });

  it('that is told to stop before it begins does nothing', async () => {
    const { work, log } = queueOf(100);
    await expect(work(AbortSignal.abort())).resolves.toBe(0);
    expect(log.started).toBe(0);
  });
});
