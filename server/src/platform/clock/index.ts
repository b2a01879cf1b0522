export { Clock } from './clock';
export { clockModule } from './clock.module';
export { FixedClock } from './fixed-clock';
