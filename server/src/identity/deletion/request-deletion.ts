import { Injectable } from '@nestjs/common';
import { DELETION_PAUSE_DAYS, type Deletion } from '@qihang/shared/identity';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { identityErrors } from '../identity.errors';
import { DAY_MS } from '../identity.policy';
import { PersonDirectory } from '../person-directory';
import { DeletionQueries } from './deletion.queries';
import { PersonDeletionEntity } from './person-deletion.entity';

/** A person asks to be deleted. Asking again while a request waits changes nothing. */
@Injectable()
export class RequestDeletion {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly deletions: DeletionQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError identity/deletion-refused, with every reason as a field problem */
  execute({ personId, grants }: Actor): Promise<Deletion> {
    return this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      const rows = manager.getRepository(PersonDeletionEntity);
      if (await rows.existsBy({ openPersonId: personId })) return this.deletions.of(personId);
      const obstacles = await this.deletions.obstacles(personId);
      if (obstacles.length > 0) {
        const fields = obstacles.map((message) => ({ path: '', message }));
        throw new DomainError(identityErrors.deletionRefused, { fields });
      }
      const requestedAt = this.clock.now();
      const erasesAt = new Date(requestedAt.getTime() + DELETION_PAUSE_DAYS * DAY_MS);
      await rows.insert({ personId, openPersonId: personId, status: 'waiting', requestedAt, erasesAt, endedAt: null });
      const deletion = await this.deletions.of(personId);
      await this.audit.record({
        actor: { kind: grants[0]?.role ?? 'seeker', id: personId },
        action: 'identity.request-deletion',
        subject: { type: 'person', id: personId },
      });
      return deletion;
    });
  }
}
