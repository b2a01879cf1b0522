import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiDocument, createApp } from './app';
import { appModule } from './app.module';
import { createAppLogger } from './platform/logging';
import { loadSettings, type Settings, SettingsError } from './platform/settings';
import { WorkerRunner } from './platform/worker';

interface Running {
  stop(): Promise<void>;
}

async function startApi(settings: Settings): Promise<Running> {
  const app = await createApp(settings);
  showApiPage(app);
  const worker = settings.role === 'all' ? app.get(WorkerRunner) : undefined;
  await app.listen(settings.port, settings.host);
  worker?.start();
  return {
    stop: async () => {
      await worker?.stop();
      await app.close();
    },
  };
}

async function startWorker(settings: Settings): Promise<Running> {
  const context = await NestFactory.createApplicationContext(appModule(settings), {
    logger: createAppLogger(settings),
    abortOnError: false,
  });
  const worker = context.get(WorkerRunner);
  worker.start();
  return {
    stop: async () => {
      await worker.stop();
      await context.close();
    },
  };
}

function showApiPage(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, apiDocument() as unknown as OpenAPIObject);
}

/** Stops in good order at the first signal; what is in hand is finished. */
function stopOnSignal(running: Running): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

async function main(): Promise<void> {
  const settings = loadSettings(process.env);
  stopOnSignal(settings.role === 'worker' ? await startWorker(settings) : await startApi(settings));
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
