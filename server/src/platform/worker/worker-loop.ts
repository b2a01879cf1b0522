import { SetMetadata } from '@nestjs/common';

/** Work that goes on in the background as long as the worker runs. */
export interface WorkerLoop {
  readonly name: string;
  /**
   * Does one helping of work.
   * @param signal aborted when the worker stops: finish what is in hand, begin nothing
   * @returns whether there may be more, so that the next helping should come at once
   */
  tick(signal: AbortSignal): Promise<boolean>;
}

/** Metadata key of classes that are worker loops. */
export const WORKER_LOOP = 'qihang:worker-loop';

/** Marks a `WorkerLoop` to be run by processes with `ROLE=worker` or `all`. */
export function RunsInWorker(): ClassDecorator {
  return SetMetadata(WORKER_LOOP, true);
}
