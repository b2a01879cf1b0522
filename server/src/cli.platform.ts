import { type Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { EntryHash, verifyAudit } from './platform/audit';
import type { CliContext } from './platform/cli';
import { dataSourceOptions, Transactions } from './platform/database';
import { PersonalDataCipher, PersonalDataRegistry, rotateKeys } from './platform/personal-data';
import { loadSettings } from './platform/settings';

/** Commands on the platform itself: tables, audit chain, keys. */
export function registerPlatformCommands(program: Command, context: CliContext): void {
  program.command('migrate').description('Bring the database to the current version').action(migrate);

  program
    .command('audit')
    .description('The audit log')
    .command('verify')
    .description('Check the hash chains against changed, missing, added and reordered entries')
    .action(() => verify(context));

  program
    .command('keys')
    .description('The keys that protect personal data')
    .command('rotate')
    .description('Re-encrypt everything under the current key of PII_KEYS; can be stopped and run again')
    .option('--batch <rows>', 'rows a batch', positiveInteger, 500)
    .action(({ batch }: { batch: number }) => rotate(context, batch));
}

async function migrate(): Promise<void> {
  const { databaseUrl } = loadSettings(process.env);
  if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set');
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, 2)).initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    console.error(ran.length === 0 ? 'nothing to migrate' : `migrated: ${ran.map(({ name }) => name).join(', ')}`);
  } finally {
    await dataSource.destroy();
  }
}

async function verify(context: CliContext): Promise<void> {
  const app = await context.app();
  const { entries, chains, breaks, digest } = await verifyAudit(app.get(DataSource).manager, app.get(EntryHash));
  print(`${entries} entries in ${chains} chains; digest ${digest.toString('hex')}`);
  if (breaks.length === 0) return print('the audit log is whole');
  throw new Error(
    breaks.map(({ chain, position, reason }) => `chain ${chain}, entry ${position}: ${reason}`).join('\n'),
  );
}

async function rotate(context: CliContext, batchSize: number): Promise<void> {
  const app = await context.app();
  const results = await rotateKeys(app.get(Transactions), app.get(PersonalDataRegistry), app.get(PersonalDataCipher), {
    batchSize,
    onProgress: ({ table, column, rotated }) => console.error(`${table}.${column}: ${rotated}`),
  });
  for (const { table, column, rotated, left } of results) print(`${table}.${column}: ${rotated} rotated, ${left} left`);
  const unreadable = results.filter(({ undecipherableIds }) => undecipherableIds.length > 0);
  if (unreadable.length > 0) {
    throw new Error(
      unreadable
        .map(({ table, column, undecipherableIds }) => `${table}.${column}: no key for ${undecipherableIds}`)
        .join('\n'),
    );
  }
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number above 0');
  return value;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
