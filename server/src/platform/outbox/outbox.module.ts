import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WorkerModule } from '../worker';
import { EventHandlers } from './event-handlers';
import { Outbox } from './outbox';
import { OutboxLoop } from './outbox-loop';
import { OutboxQueue } from './outbox-queue';
import { PurgeOutbox } from './purge-outbox';

@Global()
@Module({
  imports: [DiscoveryModule, WorkerModule],
  providers: [Outbox, OutboxQueue, EventHandlers, OutboxLoop, PurgeOutbox],
  exports: [Outbox, OutboxQueue],
})
export class OutboxModule {}
