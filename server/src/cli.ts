import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { registerAgreementCommands } from './agreements/agreements.cli';
import { appModule } from './app.module';
import { registerPlatformCommands } from './cli.platform';
import { registerDemoCommands } from './demo/demo.cli';
import { registerIdentityCommands } from './identity/identity.cli';
import { registerCertificateCommands } from './internships/internships.cli';
import type { CliContext } from './platform/cli';
import { createAppLogger } from './platform/logging';
import { loadSettings, SettingsError } from './platform/settings';
import { registerPostCommands } from './posts/posts.cli';
import { registerRegistryCommands } from './registries/registries.cli';

async function main(): Promise<void> {
  let opened: INestApplicationContext | undefined;
  const context: CliContext = {
    app: async (clock) => {
      const settings = loadSettings(process.env);
      opened ??= await NestFactory.createApplicationContext(appModule(settings, clock), {
        // What a command answers goes to standard output, everything else beside it.
        logger: createAppLogger(settings, process.stderr),
        abortOnError: false,
      });
      return opened;
    },
  };
  const program = new Command('qihang').description("Operator's commands").showHelpAfterError();
  registerPlatformCommands(program, context);
  registerIdentityCommands(program, context);
  registerDemoCommands(program, context);
  registerRegistryCommands(program, context);
  registerPostCommands(program, context);
  registerAgreementCommands(program, context);
  registerCertificateCommands(program, context);
  try {
    await program.parseAsync();
  } finally {
    await opened?.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof SettingsError || error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
