import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../identity';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { type LockedPost, PostPlaces } from '../posts';
import { ApplicationEntity } from './application.entity';
import { applicationErrors } from './applications.errors';
import { MoveApplication } from './move-application';

/** An application and its post, both locked. */
export interface LockedApplication {
  readonly application: ApplicationEntity;
  readonly post: LockedPost;
}

/** Locks an application for an act of one side, always in one order: person, post, application. */
@Injectable()
export class LockApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly places: PostPlaces,
    private readonly move: MoveApplication,
  ) {}

  /**
   * For an act of the seeker; also holds the seeker's person, so that two acts of one seeker come one after the other.
   * @throws DomainError `applications/not-found` for another's application, `applications/changed` for another version
   */
  async forSeeker({ personId }: Actor, id: string, version: number): Promise<LockedApplication> {
    const own = await this.rows.findOneBy({ id, personId });
    if (own === null) throw new DomainError(applicationErrors.notFound);
    await this.persons.lock(personId);
    return this.lock(own, version);
  }

  /**
   * For an act of the host.
   * @throws DomainError `applications/not-found` for another host's applicant, `applications/changed` for another version
   */
  async forHost(hostIds: readonly string[], id: string, version: number): Promise<LockedApplication> {
    const found = await this.rows.findOneBy({ id });
    if (found === null || !hostIds.includes(found.hostId)) throw new DomainError(applicationErrors.notFound);
    return this.lock(found, version);
  }

  private async lock({ id, postId }: ApplicationEntity, version: number): Promise<LockedApplication> {
    const post = await this.places.lock(postId);
    const application = await this.move.lock(id);
    if (post === undefined || application === undefined) throw new DomainError(applicationErrors.notFound);
    if (application.version !== version) {
      const detail = `now version ${application.version}, ${application.status}`;
      throw new DomainError(applicationErrors.changed, { detail });
    }
    return { application, post };
  }

  private get rows() {
    return this.transactions.manager.getRepository(ApplicationEntity);
  }
}
