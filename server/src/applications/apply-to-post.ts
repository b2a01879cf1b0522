import { Injectable } from '@nestjs/common';
import { type Application, applicationStatus, type applySchema } from '@qihang/shared/applications';
import type { z } from 'zod';
import { PersonDirectory } from '../identity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { type LockedPost, PostPlaces } from '../posts';
import { SeekerDirectory } from '../seekers';
import { ApplicationEntity } from './application.entity';
import { ApplicationQueries } from './application.queries';
import { applicationErrors } from './applications.errors';
import { MoveApplication } from './move-application';
import { RefuseUnfitSeeker } from './refuse-unfit-seeker';

/** A seeker applies to a post (投递). */
@Injectable()
export class ApplyToPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly places: PostPlaces,
    private readonly refuseUnfitSeeker: RefuseUnfitSeeker,
    private readonly move: MoveApplication,
    private readonly applications: ApplicationQueries,
  ) {}

  /**
   * A second time answers the first application as it is; one that was withdrawn or has lapsed is sent again.
   * @throws DomainError `applications/sign-up-needed`, `…/post-not-found`, `…/post-not-open`, `…/post-full`, and what
   *   `RefuseUnfitSeeker` throws
   */
  execute(actor: Actor, { postId, message }: z.output<typeof applySchema>): Promise<Application> {
    const mover = { role: 'seeker', personId: actor.personId } as const;
    return this.transactions.run(async () => {
      const seeker = await this.seekers.ofPerson(actor.personId);
      if (seeker === null) throw new DomainError(applicationErrors.signUpNeeded);
      await this.persons.lock(actor.personId);
      const post = await this.places.lock(postId);
      const earlier = await this.rows.findOneBy({ postId, seekerId: seeker.seekerId });
      if (earlier && !this.move.isAllowed(earlier, 'resend', mover)) return this.applications.get(actor, earlier.id);
      if (!post || post.publishedAt === null) throw new DomainError(applicationErrors.postNotFound);
      this.refuseUnlessOpen(post);
      await this.refuseUnfitSeeker.execute(actor.personId, seeker.seekerId, post);
      if (earlier) {
        await this.move.execute(Object.assign(earlier, { message, appliedAt: this.clock.now() }), 'resend', mover);
        return this.applications.get(actor, earlier.id);
      }
      const application = await this.insert(actor.personId, seeker.seekerId, post, message);
      await this.move.begin(application, mover);
      return this.applications.get(actor, application.id);
    });
  }

  private refuseUnlessOpen(post: LockedPost): void {
    const isFull = post.placesTaken >= post.headcount || post.closeReason === 'filled';
    if (isFull) throw new DomainError(applicationErrors.postFull);
    if (this.places.takesApplications(post)) return;
    throw new DomainError(applicationErrors.postNotOpen, { detail: `${post.status}, last day ${post.applyBy}` });
  }

  private async insert(personId: string, seekerId: string, { id: postId, hostId }: LockedPost, message: string) {
    const now = this.clock.now();
    const application = this.rows.create({
      postId,
      hostId,
      seekerId,
      personId,
      acceptedSeekerId: null,
      status: applicationStatus.initial,
      message,
      appliedAt: now,
      changedAt: now,
      version: 1,
    });
    await this.rows.insert(application);
    return application;
  }

  private get rows() {
    return this.transactions.manager.getRepository(ApplicationEntity);
  }
}
