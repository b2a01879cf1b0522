import { Injectable } from '@nestjs/common';
import type { Amendment } from '@qihang/shared/agreements';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { AmendmentEntity } from './amendment.entity';
import { ChangeVault } from './change-vault';

export interface NewAmendment {
  readonly kind: Amendment['kind'];
  readonly actor: Actor;
  readonly reason: string;
  readonly changes: Amendment['changes'];
}

/** Writes an amendment down, with its line in the history. */
@Injectable()
export class RecordAmendment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: ChangeVault,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /** @param agreement locked; written back with what the caller has changed of it */
  async execute(agreement: AgreementEntity, { kind, actor, reason, changes }: NewAmendment): Promise<void> {
    const isTrainee = actor.personId === agreement.personId;
    await this.transactions.manager.getRepository(AmendmentEntity).insert({
      agreementId: agreement.id,
      kind,
      bySide: isTrainee ? 'trainee' : 'host',
      byPersonId: actor.personId,
      reasonCipher: this.vault.reason.encrypt(reason),
      changesCipher: this.vault.changes.encrypt(changes),
      at: this.clock.now(),
    });
    await this.move.save(agreement);
    const by = { role: isTrainee ? 'seeker' : 'host-agent', personId: actor.personId } as const;
    const event = kind === 'mentor' ? 'change-mentor' : 'amend-clerical';
    await this.record.execute(agreement, event, by, { versionNumber: agreement.currentVersion, reason });
  }
}
