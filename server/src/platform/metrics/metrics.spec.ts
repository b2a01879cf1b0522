import { Metrics } from './index';

const figures = { qihang_test_events: 'Events', qihang_test_lag_seconds: 'Lag' };
const linesOf = async (metrics: Metrics) =>
  (await metrics.registry.metrics()).split('\n').filter((line) => /^qihang_(test|deliveries)/.test(line));

describe('the metrics', () => {
  it('count deliveries by channel and outcome', async () => {
    const metrics = new Metrics();
    metrics.deliveries.inc({ channel: 'wechat', outcome: 'sent' }, 2);
    expect(await linesOf(metrics)).toEqual(['qihang_deliveries_total{channel="wechat",outcome="sent"} 2']);
  });

  it('are kept apart between two applications in one process', async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    one.deliveries.inc({ channel: 'sms', outcome: 'sent' });
    expect(await linesOf(other)).toEqual([]);
  });

  it('read figures on demand, once for all of them', async () => {
    const metrics = new Metrics();
    const read = jest.fn(async () => ({ qihang_test_events: 3, qihang_test_lag_seconds: 1.5 }));
    metrics.readOnDemand(figures, read);
    expect(await linesOf(metrics)).toEqual(['qihang_test_events 3', 'qihang_test_lag_seconds 1.5']);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('leave figures out while they cannot be read', async () => {
    const metrics = new Metrics();
    let gone = false;
    metrics.readOnDemand(figures, async () => {
      if (gone) throw new Error('the database is gone');
      return { qihang_test_events: 3, qihang_test_lag_seconds: 1.5 };
    });
    expect(await linesOf(metrics)).toHaveLength(2);
    gone = true;
    expect(await linesOf(metrics)).toEqual([]);
    gone = false;
    expect(await linesOf(metrics)).toHaveLength(2);
  });
});
