import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { EntryHash } from './entry-hash';

@Global()
@Module({ providers: [AuditLog, EntryHash], exports: [AuditLog, EntryHash] })
export class AuditModule {}
