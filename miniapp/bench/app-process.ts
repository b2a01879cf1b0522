import { createApp } from '../../server/src/app';
import { loadSettings } from '../../server/src/platform/settings';
import type { Listening } from './servers';

/** The whole product as it is deployed, with its browser app, in a process of its own. */
async function main(): Promise<void> {
  const app = await createApp(loadSettings({ ...process.env, ROLE: 'api', LOG_LEVEL: 'warn' }));
  await app.listen(0, '127.0.0.1');
  const listening: Listening = { url: await app.getUrl() };
  process.send?.(listening);
}

process.on('disconnect', () => process.exit(0));
void main();
