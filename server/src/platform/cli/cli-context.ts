import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '../clock';

/** What operator's commands get. */
export interface CliContext {
  /**
   * The application without HTTP, built when a command first asks for it.
   * @param clock the present unless told; of the first call
   */
  app(clock?: Clock): Promise<INestApplicationContext>;
}
