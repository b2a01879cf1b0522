import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { EventDefinition } from './event-definition';

export interface HandlingContext {
  readonly eventId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the worker stops or another worker took the event over. */
  readonly signal: AbortSignal;
}

/** Does what an event asks for. Runs outside a transaction, at least once: doing it twice must do no harm. */
export interface EventHandler<E extends EventDefinition> {
  handle(payload: z.output<E['payload']>, context: HandlingContext): Promise<void>;
}

/** Metadata key under which a handler class carries its event. */
export const HANDLED_EVENT = 'qihang:handled-event';

/** Marks the one class that handles an event; the class is a provider of its domain's module. */
export function HandlesEvent(event: EventDefinition): ClassDecorator {
  return SetMetadata(HANDLED_EVENT, event);
}

/** Thrown by a handler when another try cannot help: the event rests as `dead` at once. */
export class FinalFailure extends Error {
  override readonly name = 'FinalFailure';
}
