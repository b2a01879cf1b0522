import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock';

@Module({})
class ClockModule {}

/**
 * Makes the clock injectable everywhere.
 * @param clock the present, or a test's own time
 * @returns a global module for the root module's imports
 */
export function clockModule(clock: Clock): DynamicModule {
  return { module: ClockModule, global: true, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
}
