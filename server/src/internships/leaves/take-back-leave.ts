import { Injectable } from '@nestjs/common';
import { canCancelLeave, leaveStatus } from '@qihang/shared/internships';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { TellOfInternship } from '../tell-of-internship';
import { traineeErrors } from '../trainee.errors';
import { Leaves } from './leaves';
import { LockLeave } from './lock-leave';

/** The trainee withdraws a request that is open, or cancels approved leave that has not begun; mentor and host are told. */
@Injectable()
export class TakeBackLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockLeave,
    private readonly leaves: Leaves,
    private readonly tell: TellOfInternship,
  ) {}

  /**
   * @throws DomainError `internships/not-found`, `internships/leave-not-found`; `internships/leave-begun`;
   *   `internships/leave-not-waiting` for one that is refused or taken back
   */
  execute(actor: Actor, internshipId: string, leaveId: string): Promise<void> {
    return this.transactions.run(async () => {
      const { internship, leave } = await this.locking.forActor(actor, { internshipId, leaveId }, ['trainee']);
      const action = leave.status === 'approved' ? 'cancel' : 'withdraw';
      const status = leaveStatus.statusAfter(leave.status, action, 'seeker');
      if (status === undefined) throw new DomainError(traineeErrors.leaveNotWaiting);
      const isCancelled = status === 'cancelled';
      if (isCancelled && !canCancelLeave({ status: leave.status, from: leave.fromDay }, this.clock.today())) {
        throw new DomainError(traineeErrors.leaveBegun);
      }
      await this.leaves.rows.update(leaveId, { status, takenBackAt: this.clock.now() });
      await this.tell.execute(internship, ['mentor', 'host'], {
        title: isCancelled ? '一次请假已取消' : '一条请假申请已撤回',
        text: '见习人员取消或撤回了请假，请在见习页面查看。',
        sourceKey: `leave:${leaveId}:taken-back`,
      });
    });
  }
}
