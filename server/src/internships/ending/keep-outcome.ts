import { Injectable } from '@nestjs/common';
import type { Outcome } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Outbox } from '../../platform/outbox';
import type { InternshipEntity } from '../internship.entity';
import { internshipOutcomeRecorded } from '../internships.events';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';

/** A record of an outcome before it is kept. */
type NewOutcome = Pick<Outcome, 'number' | 'kind' | 'contractOn' | 'termMonths' | 'insuredFrom' | 'wishes' | 'by'> & {
  readonly personId: string;
  /** Empty: none is given. */
  readonly reason: string;
};

/** Keeps one more record of an outcome; those before it stay as its history. */
@Injectable()
export class KeepOutcome {
  constructor(
    private readonly clock: Clock,
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly outbox: Outbox,
  ) {}

  /** @param internship locked */
  async execute({ id }: InternshipEntity, { by, personId, reason, ...record }: NewOutcome): Promise<void> {
    await this.records.outcomes.insert({
      ...record,
      internshipId: id,
      bySide: by,
      byPersonId: personId,
      reasonCipher: reason === '' ? null : this.vault.correction.encrypt(reason),
      recordedAt: this.clock.now(),
    });
    await this.outbox.add(internshipOutcomeRecorded, { internshipId: id });
  }
}
