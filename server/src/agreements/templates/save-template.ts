import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { AgreementTemplateEntity } from './agreement-template.entity';

type Changes = Partial<Pick<AgreementTemplateEntity, 'status' | 'version' | 'effectiveFrom' | 'text'>>;

/** Writes a change of a template, by whom and when, and its line in the audit log. Part of a use case's transaction. */
@Injectable()
export class SaveTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param row new, or locked
   * @param act what the audit log calls it, as `publish`
   */
  async execute(
    { personId }: Actor,
    row: AgreementTemplateEntity,
    act: 'create' | 'edit' | 'publish' | 'withdraw',
    changes: Changes,
  ): Promise<void> {
    Object.assign(row, changes, { revision: row.revision + 1, changedAt: this.clock.now(), changedBy: personId });
    await this.transactions.manager.save(row);
    const { id, version, effectiveFrom, revision } = row;
    await this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: `agreement-templates.${act}`,
      subject: { type: 'agreement-template', id },
      detail: { version: version ?? null, effectiveFrom: effectiveFrom ?? null, revision },
    });
  }
}
