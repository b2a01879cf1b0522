import { Injectable } from '@nestjs/common';
import { type answerLeaveSchema, leaveStatus } from '@qihang/shared/internships';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { TellOfInternship } from '../tell-of-internship';
import { traineeErrors } from '../trainee.errors';
import { LeaveVault } from './leave-vault';
import { Leaves } from './leaves';
import { LockLeave } from './lock-leave';

/** Mentor or host approves a request for leave, or refuses it with a reason. Who comes first decides. */
@Injectable()
export class AnswerLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockLeave,
    private readonly leaves: Leaves,
    private readonly vault: LeaveVault,
    private readonly tell: TellOfInternship,
  ) {}

  /** @throws DomainError `internships/not-found`, `internships/leave-not-found`, `internships/leave-not-waiting` */
  execute(
    actor: Actor,
    internshipId: string,
    leaveId: string,
    { answer, words }: z.output<typeof answerLeaveSchema>,
  ): Promise<void> {
    return this.transactions.run(async () => {
      const { internship, side, leave } = await this.locking.forActor(actor, { internshipId, leaveId }, [
        'mentor',
        'host',
      ]);
      const isMentor = side === 'mentor';
      const status = leaveStatus.statusAfter(leave.status, answer, isMentor ? 'mentor' : 'host-agent');
      if (status === undefined) throw new DomainError(traineeErrors.leaveNotWaiting);
      await this.leaves.rows.update(leaveId, {
        status,
        answeredBy: isMentor ? 'mentor' : 'host',
        answeredByPersonId: actor.personId,
        answerCipher: this.vault.answer.encrypt(words),
        answeredAt: this.clock.now(),
      });
      const sourceKey = `leave:${leaveId}:answered`;
      await this.tell.execute(internship, ['trainee'], {
        title: status === 'approved' ? '请假已批准' : '请假没有批准',
        text: '你的请假申请有了答复，请在见习页面查看。',
        sourceKey,
      });
      await this.tell.execute(internship, [isMentor ? 'host' : 'mentor'], {
        title: isMentor ? '带教老师答复了请假' : '单位答复了请假',
        text: '一条请假申请已有答复，请在见习页面查看。',
        sourceKey,
      });
    });
  }
}
