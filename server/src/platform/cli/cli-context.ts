import type { INestApplicationContext } from '@nestjs/common';

/** What operator's commands get. */
export interface CliContext {
  /** The application without HTTP, built when a command first asks for it. */
  app(): Promise<INestApplicationContext>;
}
