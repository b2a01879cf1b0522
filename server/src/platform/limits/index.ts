export { LimitsModule } from './limits.module';
export { type RateDecision, RateLimiter } from './rate-limiter';
