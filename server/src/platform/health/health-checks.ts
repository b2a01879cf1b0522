import { Injectable } from '@nestjs/common';

const LONGEST_CHECK_MS = 2_000;

export interface HealthCheckOptions {
  /**
   * Whether the process can do no work while the check fails. Otherwise a failure is shown as a warning and the process
   * keeps its traffic. True unless told.
   */
  readonly essential?: boolean;
}

export interface HealthResult {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'failing';
  readonly milliseconds: number;
}

export interface HealthReport {
  /** `failing` if any check is, else `warning` if any is. */
  readonly status: HealthResult['status'];
  readonly checks: readonly HealthResult[];
}

interface Check {
  readonly name: string;
  readonly essential: boolean;
  readonly run: () => Promise<unknown>;
}

/** What the process needs to do its work; modules register what they depend on. */
@Injectable()
export class HealthChecks {
  private readonly checks: Check[] = [];
  private running: Promise<HealthReport> | undefined;

  /**
   * @param name shown in the report, as `database`
   * @param run resolves if all is well; fails, or takes over two seconds, if not. Why is not shown: the report is public
   */
  register(name: string, run: () => Promise<unknown>, { essential = true }: HealthCheckOptions = {}): void {
    if (this.checks.some((check) => check.name === name)) throw new Error(`health check ${name}: registered twice`);
    this.checks.push({ name, essential, run });
  }

  /** Runs all checks side by side. Who asks meanwhile gets the same report, so that asking often costs little. */
  report(): Promise<HealthReport> {
    this.running ??= this.runAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runAll(): Promise<HealthReport> {
    const checks = await Promise.all(this.checks.map(runCheck));
    const worst = (['failing', 'warning'] as const).find((status) => checks.some((check) => check.status === status));
    return { status: worst ?? 'ok', checks };
  }
}

async function runCheck({ name, essential, run }: Check): Promise<HealthResult> {
  const started = performance.now();
  const well = await inTime(run).then(
    () => true,
    () => false,
  );
  const status = well ? 'ok' : essential ? 'failing' : 'warning';
  return { name, status, milliseconds: Math.round(performance.now() - started) };
}

async function inTime(run: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), LONGEST_CHECK_MS);
  });
  try {
    await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
