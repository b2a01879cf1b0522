import { FixedClock } from '../../src/platform/clock';
import { Transactions } from '../../src/platform/database';
import { HealthChecks } from '../../src/platform/health';
import { OutboxLag } from '../../src/platform/health/outbox-lag';
import { PlatformChecks } from '../../src/platform/health/platform-checks';
import { Metrics } from '../../src/platform/metrics';
import { type ScratchDatabase, scratchDatabase } from '../support/scratch-database';

const clock = new FixedClock('2026-11-23T08:00:00Z');
let database: ScratchDatabase;
let checks: HealthChecks;
let metrics: Metrics;

beforeAll(async () => {
  database = await scratchDatabase();
  const transactions = new Transactions(database.dataSource);
  checks = new HealthChecks();
  metrics = new Metrics();
  new PlatformChecks(checks, metrics, transactions, new OutboxLag(transactions, clock)).onModuleInit();
});
afterAll(() => database.drop());
beforeEach(() => database.dataSource.query('DELETE FROM outbox_events'));

function event(status: string, availableAt: string): Promise<unknown> {
  return database.dataSource.query(
    `INSERT INTO outbox_events (type, payload, status, attempts, available_at, created_at) VALUES ('test', '{}', ?, 0, ?, ?)`,
    [status, new Date(availableAt), clock.now()],
  );
}

const figures = async () =>
  (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('qihang_outbox'));
const statuses = async () => (await checks.report()).checks.map(({ name, status }) => [name, status]);

describe('the lag of the workers', () => {
  it('is nothing without events, or with events of the future', async () => {
    await event('pending', '2026-11-23T09:00:00Z');
    expect(await figures()).toEqual([
      'qihang_outbox_due_events 0',
      'qihang_outbox_dead_events 0',
      'qihang_outbox_lag_seconds 0',
    ]);
    expect(await statuses()).toEqual([
      ['database', 'ok'],
      ['worker', 'ok'],
    ]);
  });

  it('is how long the oldest due event has waited, and a warning beyond five minutes', async () => {
    await event('pending', '2026-11-23T07:59:58.500Z');
    await event('leased', '2026-11-23T06:00:00Z');
    await event('dead', '2026-11-23T06:00:00Z');
    expect(await figures()).toEqual([
      'qihang_outbox_due_events 1',
      'qihang_outbox_dead_events 1',
      'qihang_outbox_lag_seconds 1.5',
    ]);
    await event('pending', '2026-11-23T07:54:59Z');
    expect((await checks.report()).status).toBe('warning');
  });

  it('shows the database as failing when it is gone', async () => {
    const gone = await scratchDatabase();
    const transactions = new Transactions(gone.dataSource);
    const report = new HealthChecks();
    new PlatformChecks(report, new Metrics(), transactions, new OutboxLag(transactions, clock)).onModuleInit();
    await gone.drop();
    expect((await report.report()).checks).toMatchObject([
      { name: 'database', status: 'failing' },
      { name: 'worker', status: 'warning' },
    ]);
  });
});
