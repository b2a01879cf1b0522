import { readFile, stat } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { CliContext } from './cli-context';

/** Larger than any document of this platform. */
const LARGEST_FILE = 20 * 1_048_576;

interface VerifyCommandOptions<State extends string> {
  /** What is verified, in English with its article, as `a sealed agreement`. */
  readonly what: string;
  /** What the state means, for people. */
  readonly labels: Readonly<Record<State, string>>;
  /** States of a real one; with any other the command fails. */
  readonly real: readonly State[];
  readonly verify: (app: INestApplicationContext, file: Buffer) => Promise<{ readonly state: State }>;
}

/** Adds `verify <file>` to a command: prints what is known of the file, and fails unless it is real. */
export function addVerifyCommand<State extends string>(
  command: Command,
  context: CliContext,
  { what, labels, real, verify }: VerifyCommandOptions<State>,
): void {
  command
    .command('verify')
    .description(`Tell whether a PDF is ${what} of this platform and unchanged; fails unless it is`)
    .argument('<file>', 'the PDF')
    .action(async (file: string) => {
      const { size } = await stat(file);
      if (size > LARGEST_FILE) throw new Error(`${file} is larger than ${LARGEST_FILE} bytes: no document is`);
      const found = await verify(await context.app(), await readFile(file));
      const facts = Object.entries<unknown>(found).filter(([, value]) => value !== null && value !== false);
      for (const [name, value] of facts) process.stdout.write(`${name}: ${value}\n`);
      if (!real.includes(found.state)) throw new Error(`${file}: ${found.state} (${labels[found.state]})`);
    });
}
