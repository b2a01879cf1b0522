import { Injectable } from '@nestjs/common';
import type { Deletion } from '@qihang/shared/identity';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { PersonDirectory } from '../person-directory';
import { DeletionQueries } from './deletion.queries';
import { PersonDeletionEntity } from './person-deletion.entity';

/** A person takes a request for deletion back. Without one that waits it changes nothing. */
@Injectable()
export class WithdrawDeletion {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly deletions: DeletionQueries,
    private readonly audit: AuditLog,
  ) {}

  execute({ personId, grants }: Actor): Promise<Deletion> {
    return this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      const { affected } = await manager
        .getRepository(PersonDeletionEntity)
        .update(
          { openPersonId: personId, status: 'waiting' },
          { status: 'withdrawn', openPersonId: null, endedAt: this.clock.now() },
        );
      const deletion = await this.deletions.of(personId);
      if (affected === 1) {
        await this.audit.record({
          actor: { kind: grants[0]?.role ?? 'seeker', id: personId },
          action: 'identity.withdraw-deletion',
          subject: { type: 'person', id: personId },
        });
      }
      return deletion;
    });
  }
}
