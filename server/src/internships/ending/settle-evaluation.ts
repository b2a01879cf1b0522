import { Injectable } from '@nestjs/common';
import type { settleEvaluationSchema } from '@qihang/shared/internships';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { BeginEndingAct } from './begin-ending-act';
import { CloseInternship } from './close-internship';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';

/** An officer decides on an evaluation that the trainee disagrees with. */
@Injectable()
export class SettleEvaluation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly begin: BeginEndingAct,
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly close: CloseInternship,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError as `BeginEndingAct` */
  execute(
    actor: Actor,
    id: string,
    { revision, result, reason }: z.output<typeof settleEvaluationSchema>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      const { internship } = await this.begin.execute(actor, id, { act: 'settle', revision });
      await this.records.evaluations.update(
        { internshipId: id, number: revision },
        {
          settledResult: result,
          settlementCipher: this.vault.settlement.encrypt(reason),
          settledBy: actor.personId,
          settledAt: this.clock.now(),
        },
      );
      await this.close.execute(internship, 'settle', 'officer');
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.settle-evaluation',
        subject: { type: 'internship', id },
        detail: { evaluation: revision, result },
      });
    });
  }
}
