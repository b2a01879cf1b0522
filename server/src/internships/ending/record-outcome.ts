import { Injectable } from '@nestjs/common';
import { checkOutcome, type RecordOutcomeInput } from '@qihang/shared/internships';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField, httpErrors } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { sidesOf } from '../internship-scope';
import { TellOfInternship } from '../tell-of-internship';
import { BeginEndingAct } from './begin-ending-act';
import { KeepOutcome } from './keep-outcome';

/** The host records or corrects whether the trainee was retained; an officer does where the trainee disputes it. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly begin: BeginEndingAct,
    private readonly keep: KeepOutcome,
    private readonly tell: TellOfInternship,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A trainee's wishes stay when the host says that nobody was retained.
   * @throws DomainError as `BeginEndingAct`; `http/bad-input` for days that cannot be right and for a correction without a
   *   reason
   */
  execute(actor: Actor, id: string, input: RecordOutcomeInput): Promise<void> {
    return this.transactions.run(async () => {
      const { revision, reason, kind } = input;
      const { internship, outcomes } = await this.begin.execute(actor, id, { act: 'record-outcome', revision });
      // What the trainee said of it is no record that the host has to correct.
      this.assertPlausible(internship, input, outcomes[0] !== undefined && outcomes[0].bySide !== 'trainee');
      const isHost = sidesOf(actor, internship).includes('host');
      const isRetained = kind === 'retained';
      await this.keep.execute(internship, {
        number: revision + 1,
        kind,
        contractOn: isRetained ? input.contractOn : null,
        termMonths: isRetained ? input.termMonths : null,
        insuredFrom: isRetained ? input.insuredFrom : null,
        wishes: isRetained ? [] : (outcomes[0]?.wishes ?? []),
        by: isHost ? 'host' : 'bureau',
        personId: actor.personId,
        reason,
      });
      await this.tellOf(internship, kind, revision + 1);
      if (isHost) return;
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.settle-outcome',
        subject: { type: 'internship', id },
        detail: { outcome: revision + 1, kind },
      });
    });
  }

  private assertPlausible({ startsOn }: InternshipEntity, input: RecordOutcomeInput, isCorrection: boolean): void {
    if (isCorrection && input.reason.length < 2) throw badField('reason', '请写明更正的原因');
    const fields = checkOutcome(input, { startsOn, today: this.clock.today() });
    if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
  }

  private tellOf(internship: InternshipEntity, kind: RecordOutcomeInput['kind'], number: number): Promise<void> {
    const words =
      kind === 'retained'
        ? { title: '请确认留用情况', text: '单位登记了留用情况，请查看并确认；与实际不符的，可以提出异议。' }
        : { title: '请告诉我们你需要哪些帮助', text: '见习已结束。需要就业、创业或者培训服务的，请在见习详情里选择。' };
    return this.tell.execute(internship, ['trainee'], { ...words, sourceKey: `outcome:${internship.id}:${number}` });
  }
}
