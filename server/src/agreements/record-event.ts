import { Injectable } from '@nestjs/common';
import type { AgreementEventKind } from '@qihang/shared/agreements';
import type { Role } from '@qihang/shared/platform';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { Outbox } from '../platform/outbox';
import type { AgreementEntity } from './agreement.entity';
import { AgreementEventEntity } from './agreement-event.entity';
import { AgreementVault } from './agreement-vault';
import { agreementChanged } from './agreements.events';

/** Who acts on an agreement. */
export interface AgreementMover {
  readonly role: Role;
  /** Null: the platform itself. */
  readonly personId: string | null;
}

export const PLATFORM: AgreementMover = { role: 'system', personId: null };

/** Writes an agreement's history, and the event by which others are told. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Call it inside the transaction of the change.
   * @param versionNumber the version it is about, if any
   * @param reason words of the one who acted, if any
   * @returns the entry's id
   */
  async execute(
    { id: agreementId }: Pick<AgreementEntity, 'id'>,
    kind: AgreementEventKind,
    by: AgreementMover,
    { versionNumber = null, reason }: { versionNumber?: number | null; reason?: string } = {},
  ): Promise<string> {
    const { identifiers } = await this.transactions.manager.getRepository(AgreementEventEntity).insert({
      agreementId,
      versionNumber,
      kind,
      byRole: by.role,
      byPersonId: by.personId,
      reasonCipher: reason ? this.vault.reason.encrypt(reason) : null,
      at: this.clock.now(),
    });
    const eventId = String(identifiers[0]?.id);
    await this.outbox.add(agreementChanged, { agreementId, eventId, kind }, { key: eventId });
    return eventId;
  }
}
