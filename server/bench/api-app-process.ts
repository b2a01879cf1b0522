import { createApp } from '../src/app';
import { loadSettings } from '../src/platform/settings';

export interface Listening {
  readonly url: string;
}

/** The whole product in a process of its own, without rate limits, and without the log line that a request leaves at level info. */
async function main(): Promise<void> {
  const app = await createApp(
    loadSettings({ ...process.env, ROLE: 'api', PORT: '0', RATE_LIMITS: 'off', LOG_LEVEL: 'warn' }),
  );
  await app.listen(0, '127.0.0.1');
  const listening: Listening = { url: `${await app.getUrl()}/api/v1` };
  process.send?.(listening);
}

process.on('disconnect', () => process.exit(0));
void main();
