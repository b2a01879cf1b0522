import { Global, Module } from '@nestjs/common';
import { HealthChecks } from './health-checks';
import { OutboxLag } from './outbox-lag';
import { PlatformChecks } from './platform-checks';

@Global()
@Module({ providers: [HealthChecks, OutboxLag, PlatformChecks], exports: [HealthChecks] })
export class HealthModule {}
