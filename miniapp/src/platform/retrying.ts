import { CallFailure } from './failure';

const WAITS_MS = [600, 1_800];
const LONGEST_WAIT_MS = 8_000;

function worthRetrying(error: unknown): error is CallFailure {
  if (!(error instanceof CallFailure)) return false;
  return error.kind === 'offline' || error.kind === 'timeout' || [502, 503, 504].includes(error.status);
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new CallFailure('cancelled'));
    });
  });
}

/**
 * Tries up to three times. Only lost connections, time-outs and "not now" answers (502–504) are tried again, after a
 * growing pause or the server's `Retry-After`. Safe for writes because each carries an idempotency key.
 * @param attempt one try
 * @throws the last try's failure
 */
export async function retrying<T>(signal: AbortSignal | undefined, attempt: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!worthRetrying(error) || signal?.aborted) throw error;
      const asked = (error.problem?.retryAfter ?? 0) * 1_000;
      if (asked > LONGEST_WAIT_MS) throw error;
      await pause(Math.max(asked, wait * (0.75 + Math.random() / 2)), signal);
    }
  }
  return attempt();
}
