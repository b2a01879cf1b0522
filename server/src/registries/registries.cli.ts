import { dateSchema, divisionCodeSchema } from '@qihang/shared/platform';
import { registryKindCodeSchema } from '@qihang/shared/registries';
import type { Command } from 'commander';
import { type CliContext, parsedBy } from '../platform/cli';
import { DomainError } from '../platform/errors';
import { ImportLocalFile } from './import-local-file';
import type { ImportOptions } from './import-registry';
import { Rematch } from './rematch';

interface ImportFlags {
  readonly kind: string;
  readonly division: string;
  readonly asOf: string;
  readonly partial?: true;
}

const REPORT_EVERY_MS = 1_000;

/** Commands on registries: import a file, match everything again. */
export function registerRegistryCommands(program: Command, context: CliContext): void {
  const registry = program.command('registry').description('Hardship registries');
  registry
    .command('import')
    .description('Import a registry file (xlsx or csv) and match it')
    .argument('<file>', 'columns 姓名 and 公民身份号码')
    .requiredOption('--kind <kind>', 'minimum-living, poverty-relieved or disability', parsedBy(registryKindCodeSchema))
    .requiredOption('--division <code>', 'six digits, as 410100', parsedBy(divisionCodeSchema))
    .requiredOption('--as-of <date>', 'day that the registry is of, as 2026-10-31', parsedBy(dateSchema))
    .option('--partial', 'the file does not list everybody: nobody loses a flag by it')
    .action((file: string, flags: ImportFlags) => importFile(context, file, flags));
  registry
    .command('match')
    .description('Match all registries in force again')
    .action(() => match(context));
}

async function importFile(context: CliContext, path: string, flags: ImportFlags): Promise<void> {
  const app = await context.app();
  const { kind, division: divisionCode, asOf, partial } = flags;
  const wanted = { path, kind, divisionCode, asOf, complete: partial !== true };
  try {
    const result = await app.get(ImportLocalFile).execute(wanted, { onProgress: reporter() });
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } catch (error) {
    throw error instanceof DomainError ? new Error(describe(error), { cause: error }) : error;
  }
}

async function match(context: CliContext): Promise<void> {
  const app = await context.app();
  const registries = await app.get(Rematch).execute();
  process.stdout.write(`${registries} registries matched\n`);
}

function reporter(): NonNullable<ImportOptions['onProgress']> {
  let reportedAt = 0;
  return ({ rowsGood, rowsBad, rowsDuplicate }) => {
    if (Date.now() - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = Date.now();
    console.error(`${rowsGood} rows stored, ${rowsBad} refused, ${rowsDuplicate} listed twice`);
  };
}

function describe({ title, fields = [], code }: DomainError): string {
  return `${[title, ...fields.map(({ message }) => message)].join('; ')} (${code})`;
}
