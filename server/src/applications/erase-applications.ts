import { Injectable } from '@nestjs/common';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';
import { PostPlaces } from '../posts';
import { SeekerDirectory } from '../seekers';
import { ApplicationEntity } from './application.entity';
import { ApplicationStepEntity } from './application-step.entity';
import { MoveApplication } from './move-application';

/** Withdraws what a seeker has still open, and erases the words of all applications; that there were some stays. */
@Injectable()
export class EraseApplications implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    private readonly seekers: SeekerDirectory,
    private readonly places: PostPlaces,
    private readonly move: MoveApplication,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async erase(personId: string): Promise<void> {
    const seeker = await this.seekers.ofPerson(personId);
    if (seeker === null) return;
    const applications = this.transactions.manager.getRepository(ApplicationEntity);
    const own = await applications.find({ where: { seekerId: seeker.seekerId }, order: { postId: 'ASC' } });
    for (const { id, postId } of own) {
      await this.withdraw(personId, id, postId);
      await applications.update(id, { message: '' });
      await this.transactions.manager
        .getRepository(ApplicationStepEntity)
        .update({ applicationId: id }, { note: null });
    }
  }

  private async withdraw(personId: string, id: string, postId: string): Promise<void> {
    await this.places.lock(postId);
    const application = await this.move.lock(id);
    if (application === undefined) return;
    const seeker = { role: 'seeker', personId } as const;
    const heldPlace = application.status === 'accepted';
    const action = application.status === 'offered' ? 'refuse' : 'withdraw';
    if (!this.move.isAllowed(application, action, seeker)) return;
    await this.move.execute(application, action, seeker);
    if (heldPlace) await this.places.release(postId);
  }
}
