import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import { PersonDirectory } from '../person-directory';
import { CloseAccount } from './close-account';
import { DeletionQueries } from './deletion.queries';
import { PersonDeletionEntity } from './person-deletion.entity';
import { PersonErasers } from './person-erasers';

const JOB = 'identity.erase-persons';

/**
 * Deletes the persons whose pause is over: first the account, so that nobody acts for the person any more, then domain by
 * domain, each in a transaction of its own. Each step can be repeated; who is killed between two goes on at the next run.
 */
@Injectable()
@Scheduled({ name: JOB, everySeconds: 600 })
export class ErasePersons implements ScheduledJob {
  private readonly logger = new Logger('Identity');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly account: CloseAccount,
    private readonly deletions: DeletionQueries,
    private readonly erasers: PersonErasers,
    private readonly audit: AuditLog,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await walkRows(
      { signal, logger: this.logger },
      (after, limit) => this.due(after, limit),
      (deletion) => this.delete(deletion, signal),
    );
  }

  /** Found by `ix_person_deletions_due`. */
  private due(after: string, limit: number): Promise<PersonDeletionEntity[]> {
    return this.transactions.manager
      .getRepository(PersonDeletionEntity)
      .createQueryBuilder('d')
      .where("d.status IN ('waiting', 'erasing') AND d.erases_at <= :now AND d.id > :after", {
        now: this.clock.now(),
        after,
      })
      .orderBy('d.id')
      .limit(limit)
      .getMany();
  }

  private async delete({ id, personId }: PersonDeletionEntity, signal: AbortSignal): Promise<void> {
    if (!(await this.begin(id, personId))) return;
    for (const eraser of this.erasers.all()) {
      if (signal.aborted) return;
      await this.transactions.run(async () => {
        await this.persons.lock(personId);
        await eraser.erase(personId);
      });
    }
    await this.finish(id, personId);
  }

  /** @returns whether the person is to be erased: neither taken back meanwhile, nor does anything stand against it now */
  private begin(id: string, personId: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      const rows = manager.getRepository(PersonDeletionEntity);
      const { status } = await rows.findOneByOrFail({ id });
      if (status !== 'waiting') return status === 'erasing';
      if ((await this.deletions.obstacles(personId)).length > 0) {
        await rows.update(id, { status: 'stopped', openPersonId: null, endedAt: this.clock.now() });
        return false;
      }
      await this.account.execute(personId);
      await rows.update(id, { status: 'erasing' });
      return true;
    });
  }

  private async finish(id: string, personId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { affected } = await manager
        .getRepository(PersonDeletionEntity)
        .update({ id, status: 'erasing' }, { status: 'done', openPersonId: null, endedAt: this.clock.now() });
      if (affected !== 1) return;
      await this.audit.record({
        actor: { kind: 'system', id: JOB },
        action: 'identity.erase-person',
        subject: { type: 'person', id: personId },
      });
    });
  }
}
