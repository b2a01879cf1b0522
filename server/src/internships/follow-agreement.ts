import { Injectable } from '@nestjs/common';
import { type InternshipStatus, internshipStatus } from '@qihang/shared/internships';
import type { z } from 'zod';
import { type AgreedInternship, AgreementDirectory, agreementMoved } from '../agreements';
import { MentorDirectory } from '../hosts';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { type EventHandler, HandlesEvent } from '../platform/outbox';
import { InternshipEntity } from './internship.entity';
import { FollowDays } from './months/follow-days';
import { OvertakeProposal } from './planning/overtake-proposal';
import { SetPlan } from './planning/set-plan';
import { RisksDue } from './risks/risks-due';

/**
 * Keeps an internship as its agreement says. It looks at the agreement's present state, not at what the event was about, so
 * events may come twice or in any order.
 */
@Injectable()
@HandlesEvent(agreementMoved)
export class FollowAgreement implements EventHandler<typeof agreementMoved> {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly agreements: AgreementDirectory,
    private readonly mentors: MentorDirectory,
    private readonly plan: SetPlan,
    private readonly risksDue: RisksDue,
    private readonly overtake: OvertakeProposal,
    private readonly months: FollowDays,
  ) {}

  async handle({ agreementId }: z.output<typeof agreementMoved.payload>): Promise<void> {
    await this.transactions.run(async () => {
      const found = await this.agreements.internshipOf(agreementId);
      if (found === undefined) return;
      const internship = (await this.locked(agreementId)) ?? (await this.begin(found));
      if (internship === null) return;
      // Only now: who held the row before may have seen an older state than there is.
      const agreed = (await this.agreements.internshipOf(agreementId)) ?? found;
      const status = statusAfter(internship.status, agreed);
      const columns = { ...(await this.columnsOf(agreed)), status };
      const mentors = new Set([internship.mentorPersonId, columns.mentorPersonId]);
      await this.rows.update(internship.id, columns);
      const followed = this.rows.merge(internship, columns);
      await this.plan.execute(followed, agreed);
      if (status !== 'active') await this.overtake.execute(followed, 'lapse');
      for (const mentorPersonId of mentors) await this.risksDue.markOfMentor(mentorPersonId);
      await this.months.execute(internship.id);
    });
  }

  /** An agreement that ended before its first day was no internship. */
  private async begin(agreed: AgreedInternship): Promise<InternshipEntity | null> {
    if (agreed.status !== 'in-force' && !lastedADay(agreed)) return null;
    await this.rows
      .createQueryBuilder()
      .insert()
      .values({
        ...(await this.columnsOf(agreed)),
        agreementId: agreed.agreementId,
        status: internshipStatus.initial,
        lastLoggedDay: null,
        insuredUntil: null,
        createdAt: this.clock.now(),
      })
      .orIgnore()
      .execute();
    return this.locked(agreed.agreementId);
  }

  private async columnsOf(agreed: AgreedInternship) {
    const { number, versionNumber, seekerId, personId, hostId, postId } = agreed;
    const { divisionCode, mentorId, startsOn, endsOn } = agreed;
    const mentor = (await this.mentors.find([mentorId])).get(mentorId);
    if (mentor === undefined) throw new Error(`agreement ${agreed.agreementId} names a mentor who is not there`);
    return {
      agreementNumber: number,
      versionNumber,
      seekerId,
      personId,
      hostId,
      postId,
      divisionCode,
      mentorId,
      mentorPersonId: mentor.personId,
      startsOn,
      endsOn,
      changedAt: this.clock.now(),
    };
  }

  private locked(agreementId: string): Promise<InternshipEntity | null> {
    return this.rows.findOne({ where: { agreementId }, lock: { mode: 'pessimistic_write' } });
  }

  private get rows() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}

function statusAfter(status: InternshipStatus, agreed: AgreedInternship): InternshipStatus {
  if (agreed.status === 'in-force') return status;
  return internshipStatus.statusAfter(status, lastedADay(agreed) ? 'end' : 'cancel', 'system') ?? status;
}

function lastedADay({ startsOn, endsOn }: AgreedInternship): boolean {
  return startsOn <= endsOn;
}
