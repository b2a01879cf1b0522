import { Injectable } from '@nestjs/common';
import { type Application, type applicationActSchema, OPEN_APPLICATION_STATUSES } from '@qihang/shared/applications';
import { In, IsNull, Not } from 'typeorm';
import type { z } from 'zod';
import { PersonDirectory } from '../identity';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { PostPlaces } from '../posts';
import { ApplicationEntity } from './application.entity';
import { ApplicationQueries } from './application.queries';
import { applicationErrors } from './applications.errors';
import { LockApplication } from './lock-application';
import { MoveApplication } from './move-application';

const NOTE_FOR_OTHER_HOSTS = '对方已接受其他岗位';

/** The seeker accepts an offer: it takes a place of the post, and the seeker's other open applications lapse. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly locking: LockApplication,
    private readonly places: PostPlaces,
    private readonly move: MoveApplication,
    private readonly applications: ApplicationQueries,
  ) {}

  /**
   * @throws DomainError `applications/not-found`, `…/changed`, `…/not-allowed`, `…/other-accepted`, `…/post-not-open`,
   *   or `…/post-full` when the last place has just gone
   */
  execute(actor: Actor, id: string, { version, note }: z.output<typeof applicationActSchema>): Promise<Application> {
    return this.transactions.run(async () => {
      await this.refuseSecond(actor, id);
      const { application, post } = await this.locking.forSeeker(actor, id, version);
      const mover = { role: 'seeker', personId: actor.personId } as const;
      if (this.move.isAllowed(application, 'accept', mover)) {
        if (post.placesTaken >= post.headcount) throw new DomainError(applicationErrors.postFull);
        if (!this.places.isChoosing(post)) throw new DomainError(applicationErrors.postNotOpen);
      }
      await this.move.execute(application, 'accept', mover, note);
      await this.lapseOthers(application);
      if (!(await this.places.take(post.id))) throw new DomainError(applicationErrors.postFull);
      return this.applications.get(actor, id);
    });
  }

  /** Two accepts of one seeker at once: the later waits for the earlier here, and learns why it is too late. */
  private async refuseSecond({ personId }: Actor, id: string): Promise<void> {
    await this.persons.lock(personId);
    const where = { personId, id: Not(id), acceptedSeekerId: Not(IsNull()) };
    const hasAccepted = await this.transactions.manager.getRepository(ApplicationEntity).existsBy(where);
    if (hasAccepted) throw new DomainError(applicationErrors.otherAccepted);
  }

  private async lapseOthers({ id, seekerId }: ApplicationEntity): Promise<void> {
    const others = await this.transactions.manager.getRepository(ApplicationEntity).find({
      where: { seekerId, id: Not(id), status: In([...OPEN_APPLICATION_STATUSES]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const other of others) {
      await this.move.execute(other, 'lapse', { role: 'system', personId: null }, NOTE_FOR_OTHER_HOSTS);
    }
  }
}
