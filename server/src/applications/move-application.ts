import { Injectable } from '@nestjs/common';
import { type ApplicationAction, applicationStatus } from '@qihang/shared/applications';
import type { Role } from '@qihang/shared/platform';
import { Clock } from '../platform/clock';
import { isDuplicateKey, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Outbox } from '../platform/outbox';
import { ApplicationEntity } from './application.entity';
import { ApplicationStepEntity } from './application-step.entity';
import { applicationErrors } from './applications.errors';
import { applicationChanged } from './applications.events';

/** Who moves an application. */
export interface ApplicationMover {
  readonly role: Role;
  /** Null: the platform itself. */
  readonly personId: string | null;
}

/** Takes an application one step on its way, with its history and the event that tells the other side. */
@Injectable()
export class MoveApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Locks an application until the transaction ends; whoever needs its post too has locked that first.
   * @returns undefined for an unknown id
   */
  async lock(id: string): Promise<ApplicationEntity | undefined> {
    const application = await this.applications.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return application ?? undefined;
  }

  /** @returns whether the status table lets the mover */
  isAllowed(application: ApplicationEntity, action: ApplicationAction, mover: ApplicationMover): boolean {
    return applicationStatus.canTransition(application.status, action, mover.role);
  }

  /**
   * @param application as `lock` gave it; changed in place
   * @param note words for the other side
   * @throws DomainError `applications/not-allowed` when the status table does not let the mover,
   *   `applications/other-accepted` when the seeker has accepted another offer
   */
  async execute(
    application: ApplicationEntity,
    action: ApplicationAction,
    mover: ApplicationMover,
    note?: string,
  ): Promise<void> {
    const to = applicationStatus.statusAfter(application.status, action, mover.role);
    if (to === undefined) {
      const detail = `${action} from ${application.status} by ${mover.role}`;
      throw new DomainError(applicationErrors.notAllowed, { detail });
    }
    application.status = to;
    application.changedAt = this.clock.now();
    application.version += 1;
    application.acceptedSeekerId = to === 'accepted' || to === 'agreement' ? application.seekerId : null;
    await this.save(application);
    await this.record(application, action, mover, note);
  }

  /** Begins an application's history. */
  async begin(application: ApplicationEntity, mover: ApplicationMover): Promise<void> {
    await this.record(application, 'apply', mover);
  }

  private async save({ id, ...columns }: ApplicationEntity): Promise<void> {
    try {
      await this.applications.update(id, columns);
    } catch (error) {
      if (isDuplicateKey(error, 'uq_applications_accepted')) throw new DomainError(applicationErrors.otherAccepted);
      throw error;
    }
  }

  private async record(
    { id, status, changedAt }: ApplicationEntity,
    action: ApplicationAction | 'apply',
    mover: ApplicationMover,
    note?: string,
  ): Promise<void> {
    const step = { applicationId: id, status, byRole: mover.role, byPersonId: mover.personId, note: note || null };
    const { identifiers } = await this.transactions.manager
      .getRepository(ApplicationStepEntity)
      .insert({ ...step, at: changedAt });
    const stepId = String(identifiers[0]?.id);
    await this.outbox.add(applicationChanged, { applicationId: id, stepId, action }, { key: stepId });
  }

  private get applications() {
    return this.transactions.manager.getRepository(ApplicationEntity);
  }
}
