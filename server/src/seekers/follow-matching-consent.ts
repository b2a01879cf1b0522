import { Injectable } from '@nestjs/common';
import { ConsentQueries, consentChanged, PersonDirectory } from '../identity';
import { Transactions } from '../platform/database';
import { type EventHandler, HandlesEvent, Outbox } from '../platform/outbox';
import { SeekerEntity } from './seeker.entity';
import { matchingConsentChanged } from './seekers.events';

/**
 * Keeps `seekers.matching_consent` what the person consents to now, and has registries act on a change. Goes by the
 * consent as it stands, so events that come late, twice or out of order do no harm.
 */
@Injectable()
@HandlesEvent(consentChanged)
export class FollowMatchingConsent implements EventHandler<typeof consentChanged> {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonDirectory,
    private readonly consents: ConsentQueries,
    private readonly outbox: Outbox,
  ) {}

  async handle({ personId, kind }: { personId: string; kind: string }): Promise<void> {
    if (kind !== 'hardship-matching') return;
    await this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      const granted = await this.consents.isGranted(personId, 'hardship-matching');
      const seekers = manager.getRepository(SeekerEntity);
      const seeker = await seekers.findOne({ where: { personId }, select: { id: true, matchingConsent: true } });
      if (!seeker || seeker.matchingConsent === granted) return;
      await seekers.update({ id: seeker.id }, { matchingConsent: granted });
      await this.outbox.add(matchingConsentChanged, { seekerId: seeker.id, granted });
    });
  }
}
