import type { RecordedCall } from '../protocol';

/** What happened inside the page, for the driver to ask. */
export class Records {
  readonly errors: string[] = [];
  readonly calls: RecordedCall[] = [];
  readonly unknown = new Set<string>();

  error(kind: string, cause: unknown): void {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : describe(cause);
    this.errors.push(`${kind}: ${text}`);
  }

  call(api: string, options: Record<string, unknown>): void {
    this.calls.push({ api, options: toPlain(withoutCallbacks(options)) });
  }
}

function describe(cause: unknown): string {
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
