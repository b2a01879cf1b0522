import { Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule } from '@nestjs/core';
import { PersonalDataRegistry } from '../personal-data';
import { Access } from './access';
import { Idempotency } from './idempotency';
import { ProblemFilter } from './problem.filter';
import { PurgeIdempotencyKeys } from './purge-idempotency-keys';
import { RouteServer } from './route-server';

@Module({
  imports: [DiscoveryModule],
  providers: [Access, Idempotency, RouteServer, PurgeIdempotencyKeys, { provide: APP_FILTER, useClass: ProblemFilter }],
})
export class HttpModule {
  constructor(personalData: PersonalDataRegistry) {
    personalData.register({ table: 'idempotency_keys', column: 'reply' });
  }
}
