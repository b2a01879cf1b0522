import type { z } from 'zod';

/** A kind of thing that has happened or has to be done, written in the same transaction as the rows it is about. */
export interface EventDefinition<P extends z.ZodType = z.ZodType> {
  /** `<domain>.<what-happened>`; stored, so never renamed. */
  readonly type: string;
  /** What goes with it: ids, no personal data. */
  readonly payload: P;
  /** Tries before the event rests as `dead`, for an officer to see. */
  readonly maxAttempts: number;
  /** How long a worker may be silent before another takes the event over. */
  readonly leaseSeconds: number;
}

const definitions = new Map<string, EventDefinition>();

/**
 * Declares an event; one call each in `<domain>.events.ts`.
 * @param definition `maxAttempts` 10 and `leaseSeconds` 60 unless given
 * @throws Error when the type is taken
 */
export function defineEvent<P extends z.ZodType>(
  definition: Pick<EventDefinition<P>, 'type' | 'payload'> & Partial<EventDefinition<P>>,
): EventDefinition<P> {
  if (definitions.has(definition.type)) throw new Error(`event ${definition.type} is defined twice`);
  const complete = { maxAttempts: 10, leaseSeconds: 60, ...definition };
  definitions.set(complete.type, complete);
  return complete;
}

/** @returns every event defined by the loaded modules */
export function definedEvents(): EventDefinition[] {
  return [...definitions.values()];
}
