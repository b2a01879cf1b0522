export { HealthModule } from './health.module';
export { type HealthCheckOptions, HealthChecks, type HealthReport, type HealthResult } from './health-checks';
