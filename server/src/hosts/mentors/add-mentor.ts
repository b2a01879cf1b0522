import { Injectable } from '@nestjs/common';
import { type Mentor, mentorStatus, type newMentorSchema } from '@qihang/shared/hosts';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, hostIdsOf } from '../../platform/http';
import { hostErrors } from '../hosts.errors';
import { MentorEntity } from './mentor.entity';
import { MentorQueries } from './mentor.queries';
import { MentorAccounts } from './mentor-accounts';
import { MentorColumns } from './mentor-columns';
import { orPhoneTaken } from './phone-taken';

/** A host puts a mentor (带教老师) on its list, who signs in with the phone from then on. */
@Injectable()
export class AddMentor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly accounts: MentorAccounts,
    private readonly columns: MentorColumns,
    private readonly mentors: MentorQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `hosts/not-found` for a host that the actor is no agent of, `hosts/mentor-phone-taken` */
  execute(actor: Actor, { hostId, name, phone, ...facts }: z.output<typeof newMentorSchema>): Promise<Mentor> {
    return this.transactions.run(async (manager) => {
      if (!hostIdsOf(actor).includes(hostId)) throw new DomainError(hostErrors.notFound);
      const personId = await this.accounts.open(phone, name, hostId);
      const { identifiers } = await manager
        .getRepository(MentorEntity)
        .insert({
          ...facts,
          hostId,
          personId,
          ...this.columns.ofName(name),
          ...this.columns.ofPhone(phone),
          status: mentorStatus.initial,
          createdAt: this.clock.now(),
        })
        .catch((error: unknown) => {
          throw orPhoneTaken(error);
        });
      const id = String(identifiers[0]?.id);
      await this.audit.record({
        actor: { kind: 'host-agent', id: actor.personId },
        action: 'hosts.add-mentor',
        subject: { type: 'mentor', id },
        detail: { hostId, personId },
      });
      return this.mentors.get(actor, id);
    });
  }
}
