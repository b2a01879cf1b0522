import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { RateLimiter } from './rate-limiter';

@Global()
@Module({
  providers: [
    {
      provide: RateLimiter,
      inject: [Clock, Settings],
      useFactory: (clock: Clock, settings: Settings) => new RateLimiter(clock, settings),
    },
  ],
  exports: [RateLimiter],
})
export class LimitsModule {}
