export { defineEvent } from './event-definition';
export { type EventHandler, FinalFailure, HandlesEvent, type HandlingContext } from './event-handler';
export { Outbox } from './outbox';
export { OutboxModule } from './outbox.module';
export { OutboxQueue } from './outbox-queue';
