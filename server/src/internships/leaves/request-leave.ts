import { Injectable } from '@nestjs/common';
import { checkLeave, INTERNSHIP_POLICY, leaveStatus, type requestLeaveSchema } from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, httpErrors } from '../../platform/http';
import { internshipErrors } from '../internships.errors';
import { LockInternship } from '../lock-internship';
import { TellOfInternship } from '../tell-of-internship';
import { LeaveVault } from './leave-vault';
import { Leaves } from './leaves';

/** The trainee asks for leave; mentor and host are told. The same request again overlaps the first one and is refused. */
@Injectable()
export class RequestLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockInternship,
    private readonly leaves: Leaves,
    private readonly vault: LeaveVault,
    private readonly tell: TellOfInternship,
  ) {}

  /**
   * @returns the request's id
   * @throws DomainError `internships/not-found`; `internships/not-allowed` unless in progress; `http/bad-input` with every
   *   problem of `checkLeave`
   */
  execute(actor: Actor, id: string, asked: z.output<typeof requestLeaveSchema>): Promise<string> {
    return this.transactions.run(async () => {
      const { internship } = await this.locking.forActor(actor, id, ['trainee']);
      if (internship.status !== 'active') throw new DomainError(internshipErrors.notAllowed);
      const today = this.clock.today();
      const facts = { ...internship, standing: await this.leaves.standing(id) };
      const problems = checkLeave(asked, facts, valueOn(INTERNSHIP_POLICY, today), today);
      if (problems.length > 0) throw new DomainError(httpErrors.badInput, { fields: problems });
      const { kind, from, to, reason } = asked;
      const { identifiers } = await this.leaves.rows.insert({
        internshipId: id,
        kind,
        fromDay: from,
        toDay: to,
        status: leaveStatus.initial,
        reasonCipher: this.vault.reason.encrypt(reason),
        requestedAt: this.clock.now(),
        answeredBy: null,
        answeredByPersonId: null,
        answerCipher: null,
        answeredAt: null,
        takenBackAt: null,
      });
      const leaveId = String(identifiers[0]?.id);
      await this.tell.execute(internship, ['mentor', 'host'], {
        title: '有一条请假申请等待答复',
        text: '见习人员提交了请假申请，请在见习页面查看并答复。',
        sourceKey: `leave:${leaveId}:requested`,
      });
      return leaveId;
    });
  }
}
