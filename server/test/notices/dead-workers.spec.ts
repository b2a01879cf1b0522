import { type DeliveryWorld, deliveryWorld, TEMPLATES, tick } from './delivery-world';

let world: DeliveryWorld;
beforeAll(async () => {
  world = await deliveryWorld();
});
afterAll(() => world.end());
beforeEach(() => world.clear());

/** A notice to so many people, fanned out and ready to be delivered. */
async function queued(people: number): Promise<void> {
  await world.people(people);
  await world.fanOutNow(await world.notice());
}

const creditsOfFirst = async (): Promise<number> => {
  const [row] = await world.dataSource.query(
    'SELECT credits FROM message_permissions WHERE person_id = 1 AND template_id = ?',
    [TEMPLATES.notice],
  );
  return row.credits;
};

describe('workers that die or meet', () => {
  const CLAIM_AND_MORE_MS = 31_000;

  it('two at once send nothing twice', async () => {
    await queued(1_500);
    const one = await world.worker({ latencyMs: 3 });
    const other = await world.workerOn(one.standIn, one.baseUrl);
    const signal = new AbortController().signal;
    await Promise.all([one.deliver.tick(signal), other.deliver.tick(signal)]);
    await tick(one);
    expect(await world.statuses()).toEqual({ delivered: 1_500 });
    expect(one.standIn.messages.received).toHaveLength(1_500);
    expect(one.standIn.messages.countByUser.size).toBe(1_500);
    expect(await creditsOfFirst()).toBe(0);
  });

  it('what was merely claimed by a dead one is sent by another', async () => {
    await queued(5);
    const worker = await world.worker();
    const claims = await claimOnly();
    await tick(worker);
    expect(await world.statuses()).toEqual({ pending: 5 });
    world.clock.advance(CLAIM_AND_MORE_MS);
    await tick(worker);
    expect(await world.statuses()).toEqual({ delivered: 5 });
    expect(await worker.record.start(claims)).toEqual([]);
    expect(await creditsOfFirst()).toBe(0);
  });

  it('what a dead one had begun is unknown, and is not sent again', async () => {
    await queued(5);
    const worker = await world.worker();
    const claim = await claimOnly();
    await worker.record.start({ ...claim, deliveries: claim.deliveries.slice(0, 2) });
    world.clock.advance(CLAIM_AND_MORE_MS);
    await tick(worker);
    expect(await world.statuses()).toEqual({ delivered: 3, unknown: 2 });
    expect(worker.standIn.messages.received).toHaveLength(3);
  });

  it('an answer that comes after all still counts', async () => {
    await queued(1);
    const worker = await world.worker();
    const { claimId, deliveries } = await claimOnly();
    await worker.record.start({ claimId, deliveries });
    world.clock.advance(CLAIM_AND_MORE_MS);
    await worker.record.abandonLost();
    expect(await world.statuses()).toEqual({ unknown: 1 });
    const outcome = { kind: 'delivered' } as const;
    await worker.record.finish(deliveries.map((delivery) => ({ claimId, delivery, outcome })));
    expect(await world.statuses()).toEqual({ delivered: 1 });
  });

  it('an answer to an attempt that somebody has repeated meanwhile changes nothing', async () => {
    await queued(1);
    const worker = await world.worker();
    const { claimId, deliveries } = await claimOnly();
    await worker.record.start({ claimId, deliveries });
    await world.dataSource.query(`UPDATE deliveries SET status = 'pending', claim_id = NULL, due_at = changed_at`);
    const second = await claimOnly();
    await worker.record.start(second);
    const outcome = { kind: 'rejected', reason: 'late' } as const;
    await worker.record.finish(deliveries.map((delivery) => ({ claimId, delivery, outcome })));
    expect(await world.statuses()).toEqual({ attempting: 1 });
  });

  it('one that is told to stop finishes what is in flight and gives the rest back', async () => {
    await queued(1_000);
    const stop = new AbortController();
    let requests = 0;
    const worker = await world.worker({
      latencyMs: 5,
      fault: () => {
        if (++requests === 50) stop.abort();
        return undefined;
      },
    });
    await worker.deliver.tick(stop.signal);
    const { delivered = 0, pending = 0 } = await world.statuses();
    expect(delivered).toBe(worker.standIn.messages.received.length);
    expect(delivered + pending).toBe(1_000);
    expect(pending).toBeGreaterThan(0);
    await tick(worker);
    expect(await world.statuses()).toEqual({ delivered: 1_000 });
  });

  /** Claims and dies. */
  async function claimOnly() {
    const claim = await world.claims.execute(100);
    if (claim === undefined) throw new Error('nothing was due');
    return claim;
  }
});
