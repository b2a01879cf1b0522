import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit';
import type { Actor } from '../../platform/http';

/** An agreement's text and PDF name its parties in full, so every look of an officer is written down. */
@Injectable()
export class AuditReading {
  constructor(private readonly audit: AuditLog) {}

  async record(
    { personId }: Actor,
    action: 'agreements.text-read' | 'agreements.pdf-read' | 'agreements.paper-read',
    agreementId: string,
    version: number,
  ): Promise<void> {
    await this.audit.record({
      actor: { kind: 'officer', id: personId },
      action,
      subject: { type: 'agreement', id: agreementId },
      detail: { version },
    });
  }
}
