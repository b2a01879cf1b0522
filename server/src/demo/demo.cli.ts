import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { CliContext } from '../platform/cli';
import { FixedClock } from '../platform/clock';
import { DEMO_CODE, loadSettings } from '../platform/settings';
import { DEMO_ACCOUNTS, DEMO_MENTOR } from './demo-accounts';
import { demoRegistry } from './demo-registry';
import { SeedDemo } from './seed-demo';

const REGISTRY_ROWS = 2_000;

/** Commands for trying the product out. */
export function registerDemoCommands(program: Command, context: CliContext): void {
  program
    .command('seed')
    .description('Fill an empty database')
    .command('demo')
    .description('Demo data and accounts; made once, never in production')
    .action(() => seed(context));

  program
    .command('demo-registry')
    .description('Write a made-up registry file (csv) that lists some of the demo seekers')
    .argument('<file>', 'where to write it')
    .option('--rows <number>', 'how many rows', String(REGISTRY_ROWS))
    .action((file: string, { rows }: { rows: string }) =>
      pipeline(demoRegistry(Number(rows)), createWriteStream(file)),
    );
}

async function seed(context: CliContext): Promise<void> {
  if (!loadSettings(process.env).demo) throw new Error('demo data are only made with DEMO=on, never in production');
  const app = await context.app(new FixedClock(new Date()));
  const made = await app.get(SeedDemo).execute();
  console.error(made ? 'demo data made' : 'demo data were there already');
  const lines = [...DEMO_ACCOUNTS, DEMO_MENTOR].map(
    ({ phone, title }) => `demo account ${phone} code ${DEMO_CODE}  ${title}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
