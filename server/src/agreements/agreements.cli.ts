import { readFile, stat } from 'node:fs/promises';
import { verificationStateLabels } from '@qihang/shared/agreements';
import type { Command } from 'commander';
import type { CliContext } from '../platform/cli';
import { VerifyAgreement } from './verification/verify-agreement';

const LARGEST_FILE = 20 * 1_048_576;

/** Commands on agreements. */
export function registerAgreementCommands(program: Command, context: CliContext): void {
  program
    .command('agreement')
    .description('Agreements')
    .command('verify')
    .description('Tell whether a PDF is a sealed agreement of this platform and unchanged; fails unless it is')
    .argument('<file>', 'the PDF')
    .action((file: string) => verify(context, file));
}

/** A real one that has ended or was replaced is real: only a file that proves nothing fails. */
async function verify(context: CliContext, file: string): Promise<void> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE) throw new Error(`${file} is larger than ${LARGEST_FILE} bytes: no agreement is`);
  const app = await context.app();
  const found = await app.get(VerifyAgreement).byFile(await readFile(file));
  const facts = Object.entries(found).filter(([, value]) => value !== null && value !== false);
  for (const [name, value] of facts) process.stdout.write(`${name}: ${value}\n`);
  if (!['valid', 'ended', 'superseded'].includes(found.state)) {
    throw new Error(`${file}: ${found.state} (${verificationStateLabels[found.state]})`);
  }
}
