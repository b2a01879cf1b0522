import { verificationStateLabels } from '@qihang/shared/agreements';
import type { Command } from 'commander';
import { addVerifyCommand, type CliContext } from '../platform/cli';
import { VerifyAgreement } from './verification/verify-agreement';

/** Commands on agreements. */
export function registerAgreementCommands(program: Command, context: CliContext): void {
  addVerifyCommand(program.command('agreement').description('Agreements'), context, {
    what: 'a sealed agreement',
    labels: verificationStateLabels,
    // A real one that has ended or was replaced is real: only a file that proves nothing fails.
    real: ['valid', 'ended', 'superseded'],
    verify: (app, file) => app.get(VerifyAgreement).byFile(file),
  });
}
