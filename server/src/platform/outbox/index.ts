export { defineEvent, type EventDefinition } from './event-definition';
export { type EventHandler, FinalFailure, HandlesEvent, type HandlingContext } from './event-handler';
export { type AddOptions, Outbox } from './outbox';
export { OutboxModule } from './outbox.module';
export { OutboxQueue } from './outbox-queue';
