import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { Idempotency } from './idempotency';
import { ProblemFilter } from './problem.filter';
import { PurgeIdempotencyKeys } from './purge-idempotency-keys';
import { RouteInterceptor } from './route.interceptor';

@Module({
  imports: [DiscoveryModule],
  providers: [
    Idempotency,
    PurgeIdempotencyKeys,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: RouteInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
