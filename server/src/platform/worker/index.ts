export { Scheduled, type ScheduledJob } from './scheduled';
export { WorkerModule } from './worker.module';
export { RunsInWorker, type WorkerLoop } from './worker-loop';
export { WorkerRunner } from './worker-runner';
export { WorkerWake } from './worker-wake';
