import { Injectable } from '@nestjs/common';
import type { Mentor, updateMentorSchema } from '@qihang/shared/hosts';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { LockMentor } from './lock-mentor';
import { MentorEntity } from './mentor.entity';
import { MentorQueries } from './mentor.queries';
import { MentorAccounts } from './mentor-accounts';
import { MentorColumns } from './mentor-columns';
import { orPhoneTaken } from './phone-taken';

/** A host corrects a mentor. With another phone another account becomes the mentor, and the one so far is it no longer. */
@Injectable()
export class UpdateMentor {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockMentor,
    private readonly accounts: MentorAccounts,
    private readonly columns: MentorColumns,
    private readonly mentors: MentorQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError what `LockMentor` throws, `hosts/mentor-phone-taken` */
  execute(
    actor: Actor,
    id: string,
    { version, name, phone, ...facts }: z.output<typeof updateMentorSchema>,
  ): Promise<Mentor> {
    return this.transactions.run(async (manager) => {
      const mentor = await this.locking.execute(actor, id, version);
      const newPhone = phone === null || this.columns.hasPhone(mentor, phone) ? undefined : phone;
      const columns = { ...facts, ...this.columns.ofName(name), version: version + 1 };
      const binding = newPhone === undefined ? {} : await this.bind(newPhone, name, mentor.hostId);
      await manager
        .getRepository(MentorEntity)
        .update({ id }, { ...columns, ...binding })
        .catch((error: unknown) => {
          throw orPhoneTaken(error);
        });
      if (newPhone !== undefined) await this.accounts.close(mentor.personId, mentor.hostId, actor.personId);
      await this.audit.record({
        actor: { kind: 'host-agent', id: actor.personId },
        action: 'hosts.update-mentor',
        subject: { type: 'mentor', id },
        detail: { version: version + 1, phoneChanged: newPhone !== undefined },
      });
      return this.mentors.get(actor, id);
    });
  }

  private async bind(phone: string, name: string, hostId: string) {
    const personId = await this.accounts.open(phone, name, hostId);
    return { personId, ...this.columns.ofPhone(phone) };
  }
}
