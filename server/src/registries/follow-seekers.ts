import { Injectable } from '@nestjs/common';
import { type EventHandler, HandlesEvent } from '../platform/outbox';
import { matchingConsentChanged, seekerSignedUp } from '../seekers';
import { MatchSeeker } from './match-seeker';

/** Matches whoever signs up. */
@Injectable()
@HandlesEvent(seekerSignedUp)
export class MatchOnSignUp implements EventHandler<typeof seekerSignedUp> {
  constructor(private readonly matchSeeker: MatchSeeker) {}

  async handle({ seekerId }: { seekerId: string }): Promise<void> {
    await this.matchSeeker.execute(seekerId);
  }
}

/** Matches who gave the consent, and ends the flags of who withdrew it: by the consent as it stands. */
@Injectable()
@HandlesEvent(matchingConsentChanged)
export class MatchOnConsent implements EventHandler<typeof matchingConsentChanged> {
  constructor(private readonly matchSeeker: MatchSeeker) {}

  async handle({ seekerId }: { seekerId: string }): Promise<void> {
    await this.matchSeeker.execute(seekerId);
  }
}
