import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipSide } from '../internship-scope';
import { type LockedInternship, LockInternship } from '../lock-internship';
import { traineeErrors } from '../trainee.errors';
import type { LeaveEntity } from './leave.entity';
import { Leaves } from './leaves';

/** A request for leave, read under the lock of its internship. */
@Injectable()
export class LockLeave {
  constructor(
    private readonly locking: LockInternship,
    private readonly leaves: Leaves,
  ) {}

  /** @throws DomainError `internships/not-found`, `internships/leave-not-found` */
  async forActor(
    actor: Actor,
    { internshipId, leaveId }: { readonly internshipId: string; readonly leaveId: string },
    sides: readonly InternshipSide[],
  ): Promise<LockedInternship & { readonly leave: LeaveEntity }> {
    const locked = await this.locking.forActor(actor, internshipId, sides);
    const leave = await this.leaves.rows.findOneBy({ id: leaveId, internshipId });
    if (leave === null) throw new DomainError(traineeErrors.leaveNotFound);
    return { ...locked, leave };
  }
}
