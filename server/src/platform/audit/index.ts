export { AuditModule } from './audit.module';
export { type AuditActor, AuditLog } from './audit-log';

export { EntryHash } from './entry-hash';
export { verifyAudit } from './verify-audit';
