import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleLoop } from './schedule-loop';
import { WorkerRunner } from './worker-runner';
import { WorkerWake } from './worker-wake';

@Module({
  imports: [DiscoveryModule],
  providers: [WorkerWake, WorkerRunner, ScheduleLoop],
  exports: [WorkerWake, WorkerRunner],
})
export class WorkerModule {}
