import { runScript } from './lib/run-script.mjs';

await runScript(() => import('./commands/cli.mjs'));
