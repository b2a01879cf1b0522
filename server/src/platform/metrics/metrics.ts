import { Injectable } from '@nestjs/common';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** From a page served from memory to a search on a bad day. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The process's figures for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Time to answer, by `method`, `route` (the pattern, never an address) and `status`. */
  readonly requestSeconds = new Histogram({
    name: 'qihang_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers: [this.registry],
  });

  /** Notices handed to a gateway, by `channel` (`inbox`, `wechat`, `sms`) and `outcome`. */
  readonly deliveries = new Counter({
    name: 'qihang_deliveries_total',
    help: 'Deliveries of notices',
    labelNames: ['channel', 'outcome'] as const,
    registers: [this.registry],
  });

  /** A series' place in the histogram: looking it up by its labels costs more than counting. */
  private readonly requestSeries = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'qihang_' });
  }

  /**
   * Counts an answered request.
   * @param route its pattern, never an address
   * @param seconds from its arrival to its answer
   */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${status} ${route}`;
    let series = this.requestSeries.get(key);
    if (series === undefined) {
      series = this.requestSeconds.labels({ method, route, status });
      this.requestSeries.set(key, series);
    }
    series.observe(seconds);
  }

  /**
   * Adds figures that are read when somebody asks for the metrics.
   * @param figures help text by name; names end in their unit, as `qihang_outbox_lag_seconds`
   * @param read gives each figure; if it fails, the figures are absent that time
   */
  readOnDemand<Name extends string>(
    figures: Readonly<Record<Name, string>>,
    read: () => Promise<Readonly<Record<Name, number>>>,
  ): void {
    let values: Promise<Partial<Record<Name, number>>> | undefined;
    // All figures of one collection share one reading.
    const shared = () => {
      values ??= read()
        .catch(() => ({}))
        .finally(() => {
          values = undefined;
        });
      return values;
    };
    for (const [name, help] of Object.entries(figures) as [Name, string][]) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          const value = (await shared())[name];
          if (value === undefined) this.remove();
          else this.set(value);
        },
      });
      // Without a reading there is no figure, not 0.
      gauge.remove();
    }
  }
}
