import { createReadStream } from 'node:fs';
import path from 'node:path';
import { HENAN } from '@qihang/shared/platform';
import { postDefaultsSchema } from '@qihang/shared/posts';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import type { CliContext } from '../platform/cli';
import { FileStore } from '../platform/files';
import { CarryOutPostImport } from './import/carry-out-post-import';
import { InspectPostImport } from './import/inspect-post-import';
import { PostImportEntity } from './import/post-import.entity';
import { PostImportQueries } from './import/post-import.queries';
import { RequestPostImport } from './import/request-post-import';

const LIMIT_BYTES = 1024 ** 3;

interface ImportOptions {
  readonly division: string;
  readonly category?: string;
  readonly headcount?: string;
  readonly applyBy?: string;
}

/** Commands on posts. */
export function registerPostCommands(program: Command, context: CliContext): void {
  program
    .command('posts')
    .description('Internship posts')
    .command('import')
    .description('Import a sheet of posts (csv or xlsx): good rows become draft posts, the others are listed')
    .argument('<file>', 'the sheet; the template, or another one whose columns are recognised')
    .option('--division <code>', 'only posts within this division', HENAN)
    .option('--category <category>', 'for rows without one: research, technical, management or community')
    .option('--headcount <number>', 'for rows without one')
    .option('--apply-by <date>', 'for rows without one, as 2026-12-31')
    .action((file: string, options: ImportOptions) => importPosts(context, file, options));
}

async function importPosts(context: CliContext, file: string, options: ImportOptions): Promise<void> {
  const { division: divisionCode, category, headcount, applyBy } = options;
  const defaults = postDefaultsSchema.parse({
    category,
    applyBy,
    headcount: headcount === undefined ? undefined : Number(headcount),
  });
  const app = await context.app();
  const stored = await app.get(FileStore).write(createReadStream(file), { limitBytes: LIMIT_BYTES });
  const sheet = { fileId: stored.id, fileName: path.basename(file) };
  const importId = await app.get(InspectPostImport).execute(sheet, { divisionCode, personId: null });
  const imports = app.get(DataSource).getRepository(PostImportEntity);
  const { mapping } = await imports.findOneByOrFail({ id: importId });
  const actor = { kind: 'command', id: 'posts import' } as const;
  await app.get(RequestPostImport).execute(actor, importId, { mapping, defaults }, 'caller');
  await app.get(CarryOutPostImport).handle({ importId });
  const { rowsGood, rowsBad, failure } = await imports.findOneByOrFail({ id: importId });
  if (failure !== null) throw new Error(failure);
  process.stdout.write(`${rowsGood} draft posts, ${rowsBad} rows refused\n`);
  for await (const row of app.get(PostImportQueries).allBadRows(importId)) {
    process.stdout.write(`line ${row.line}\t${row.column ?? ''}\t${row.reason}\n`);
  }
}
