import { certificateStateLabels } from '@qihang/shared/internships';
import type { Command } from 'commander';
import { addVerifyCommand, type CliContext } from '../platform/cli';
import { VerifyCertificate } from './ending/verify-certificate';

/** Commands on certificates of internships. */
export function registerCertificateCommands(program: Command, context: CliContext): void {
  addVerifyCommand(program.command('certificate').description('Certificates of internships'), context, {
    what: 'a sealed certificate',
    labels: certificateStateLabels,
    real: ['valid'],
    verify: (app, file) => app.get(VerifyCertificate).byFile(file),
  });
}
