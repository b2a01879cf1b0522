import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@qihang/shared/applications';
import { PersonDirectory } from '../identity';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { PostPlaces } from '../posts';
import { ApplicationEntity } from './application.entity';
import { applicationErrors } from './applications.errors';
import { type ApplicationMover, MoveApplication } from './move-application';

/** Whom and what an agreement is about. */
export interface AcceptedApplication {
  readonly applicationId: string;
  readonly postId: string;
  readonly hostId: string;
  readonly seekerId: string;
  /** The seeker's account. */
  readonly personId: string;
}

const PLATFORM: ApplicationMover = { role: 'system', personId: null };

/**
 * The way of an application into its agreement and out of it. All belong inside the caller's transaction.
 * They tell nobody: agreements send their own messages.
 */
@Injectable()
export class ApplicationAgreements {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly places: PostPlaces,
    private readonly move: MoveApplication,
  ) {}

  /**
   * Takes the locks of every step here, in the one order person, post, application. A caller that locks rows of its own
   * calls this first, so that nobody waits in a circle.
   * @throws DomainError `applications/not-found`
   */
  async lock(applicationId: string): Promise<AcceptedApplication & { readonly status: ApplicationStatus }> {
    const application = await this.locked(applicationId);
    return { ...partsOf(application), status: application.status };
  }

  /**
   * An accepted application gets its agreement.
   * @throws DomainError `applications/not-found`, `applications/not-allowed` unless it is accepted and has none yet
   */
  async begin(applicationId: string, mover: ApplicationMover): Promise<AcceptedApplication> {
    const application = await this.locked(applicationId);
    await this.move.execute(application, 'begin-agreement', mover);
    return partsOf(application);
  }

  /**
   * The agreement ended before it was in force: the place is free again and the seeker may accept another offer. Does
   * nothing to an application that has left its agreement already.
   * @param note why, for both sides; at most 200 characters
   * @throws DomainError `applications/not-found`
   */
  async release(applicationId: string, note: string): Promise<void> {
    const application = await this.locked(applicationId);
    if (application.status !== 'agreement') return;
    await this.move.execute(application, 'end-agreement', PLATFORM, note);
    await this.places.release(application.postId);
  }

  /**
   * The agreement was completed or terminated; its place stays taken. Does nothing to an application that has left its
   * agreement already.
   * @throws DomainError `applications/not-found`
   */
  async finish(applicationId: string): Promise<void> {
    const application = await this.locked(applicationId);
    if (application.status === 'agreement') await this.move.execute(application, 'finish', PLATFORM);
  }

  private async locked(id: string): Promise<ApplicationEntity> {
    const found = await this.transactions.manager.getRepository(ApplicationEntity).findOneBy({ id });
    if (found === null) throw new DomainError(applicationErrors.notFound);
    await this.persons.lock(found.personId);
    await this.places.lock(found.postId);
    const application = await this.move.lock(id);
    if (application === undefined) throw new DomainError(applicationErrors.notFound);
    return application;
  }
}

function partsOf({ id, postId, hostId, seekerId, personId }: ApplicationEntity): AcceptedApplication {
  return { applicationId: id, postId, hostId, seekerId, personId };
}
