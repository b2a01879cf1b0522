import { Injectable } from '@nestjs/common';
import type { Mentor } from '@qihang/shared/hosts';
import { AuditLog } from '../../platform/audit';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { hostErrors } from '../hosts.errors';
import { LockMentor } from './lock-mentor';
import { MentorEntity } from './mentor.entity';
import { MentorQueries } from './mentor.queries';
import { MentorAccounts } from './mentor-accounts';
import { MentorAssignments } from './mentor-assignments';

/** A host takes a mentor off its list. Who still has trainees stays until these have another mentor. */
@Injectable()
export class RetireMentor {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockMentor,
    private readonly assignments: MentorAssignments,
    private readonly accounts: MentorAccounts,
    private readonly mentors: MentorQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError what `LockMentor` throws, `hosts/mentor-busy` */
  execute(actor: Actor, id: string, version: number): Promise<Mentor> {
    return this.transactions.run(async (manager) => {
      const { hostId, personId } = await this.locking.execute(actor, id, version);
      const trainees = (await this.assignments.counts([id])).get(id) ?? 0;
      if (trainees > 0) throw new DomainError(hostErrors.mentorBusy, { detail: `${trainees} trainees` });
      await manager
        .getRepository(MentorEntity)
        .update({ id }, { status: 'retired', phoneIndex: null, version: version + 1 });
      await this.accounts.close(personId, hostId, actor.personId);
      await this.audit.record({
        actor: { kind: 'host-agent', id: actor.personId },
        action: 'hosts.retire-mentor',
        subject: { type: 'mentor', id },
      });
      return this.mentors.get(actor, id);
    });
  }
}
