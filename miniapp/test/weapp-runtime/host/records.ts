import type { RecordedCall } from '../protocol';

/** What happened inside the page, for the driver to ask. */
export class Records {
  readonly errors: string[] = [];
  readonly calls: RecordedCall[] = [];
  readonly unknown = new Set<string>();

  /** Told of every error that the app threw, as WeChat tells `App.onError`. */
  onThrown: (text: string) => void = () => undefined;

  /** Notes a problem that nobody threw. */
  error(kind: string, cause: unknown): void {
    this.errors.push(`${kind}: ${describe(cause)}`);
  }

  /** Notes what the app threw and tells it. */
  thrown(kind: string, cause: unknown): void {
    this.error(kind, cause);
    this.onThrown(describe(cause));
  }

  call(api: string, options: Record<string, unknown>): void {
    this.calls.push({ api, options: toPlain(withoutCallbacks(options)) });
  }
}

/** Text of anything that may be thrown or logged. */
export function describe(cause: unknown): string {
  if (cause instanceof Error) return cause.stack ?? cause.message;
  if (typeof cause === 'string') return cause;
  try {
    return JSON.stringify(cause) ?? String(cause);
  } catch {
    return String(cause);
  }
}

function withoutCallbacks(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'));
}

/**
 * Copies a value as it would cross from WeChat's logic thread to its view: through JSON.
 * Functions and undefined get lost; cycles throw.
 */
export function toPlain<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
