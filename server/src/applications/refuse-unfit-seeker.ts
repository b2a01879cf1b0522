import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { ConsentQueries } from '../identity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { LockedPost } from '../posts';
import { SeekerDirectory } from '../seekers';
import { ApplicationEntity } from './application.entity';
import { applicationErrors } from './applications.errors';

/** Says why a seeker may not apply to a post today, if so. */
@Injectable()
export class RefuseUnfitSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly consents: ConsentQueries,
    private readonly seekers: SeekerDirectory,
  ) {}

  /**
   * Eligibility changes with the date, so it is asked again at every application (domain, §2).
   * @throws DomainError `applications/privacy-needed`, `…/not-eligible` with every reason, `…/barred-for-minors`,
   *   `…/other-accepted`
   */
  async execute(personId: string, seekerId: string, post: Pick<LockedPost, 'hazards'>): Promise<void> {
    if (!(await this.consents.isGranted(personId, 'privacy-notice'))) {
      throw new DomainError(applicationErrors.privacyNeeded);
    }
    const { eligible, reasons, requirements } = await this.seekers.eligibilityOf(seekerId, this.clock.today());
    if (!eligible) {
      const fields = reasons.map(({ field, message }) => ({ path: field, message }));
      throw new DomainError(applicationErrors.notEligible, { fields });
    }
    const isMinor = requirements.some(({ code }) => code === 'no-hazardous-posts');
    if (isMinor && post.hazards.trim() !== '') throw new DomainError(applicationErrors.barredForMinors);
    const hasAccepted = await this.transactions.manager
      .getRepository(ApplicationEntity)
      .existsBy({ seekerId, acceptedSeekerId: Not(IsNull()) });
    if (hasAccepted) throw new DomainError(applicationErrors.otherAccepted);
  }
}
