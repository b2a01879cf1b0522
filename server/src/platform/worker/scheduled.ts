import { SetMetadata } from '@nestjs/common';

export interface Schedule {
  /** `<domain>.<verb-noun>`; stored, so never renamed. */
  readonly name: string;
  readonly everySeconds: number;
}

/** Work that comes round; one process does it at a time. */
export interface ScheduledJob {
  /** @param signal aborted when the worker stops */
  run(signal: AbortSignal): Promise<void>;
}

/** Metadata key under which a job carries its schedule. */
export const SCHEDULE = 'qihang:schedule';

/** Marks a `ScheduledJob` provider. */
export function Scheduled(schedule: Schedule): ClassDecorator {
  return SetMetadata(SCHEDULE, schedule);
}
