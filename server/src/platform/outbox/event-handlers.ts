import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { definedEvents, type EventDefinition } from './event-definition';
import { type EventHandler, HANDLED_EVENT } from './event-handler';

/** The handler of each event, found among the providers. */
@Injectable()
export class EventHandlers implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, { event: EventDefinition; handler: EventHandler<EventDefinition> }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error at start-up when an event has no handler, or two */
  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !instance) continue;
      const event = this.reflector.get<EventDefinition | undefined>(HANDLED_EVENT, metatype);
      if (event === undefined) continue;
      const handler = instance as EventHandler<EventDefinition>;
      const other = this.handlers.get(event.type);
      if (other && other.handler !== handler) throw new Error(`event ${event.type} has two handlers`);
      this.handlers.set(event.type, { event, handler });
    }
    const orphans = definedEvents().filter(({ type }) => !this.handlers.has(type));
    if (orphans.length > 0) throw new Error(`no handler for: ${orphans.map(({ type }) => type).join(', ')}`);
  }

  /** @returns the event's definition and handler; undefined for a type that this version does not know */
  of(type: string) {
    return this.handlers.get(type);
  }
}
