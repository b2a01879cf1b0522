export { AuditModule } from './audit.module';
export { type AuditActor, AuditLog, type AuditRecord } from './audit-log';
export type { JsonObject, JsonValue } from './canonical-json';
export { EntryHash } from './entry-hash';
export { type AuditBreak, type AuditVerification, verifyAudit } from './verify-audit';
