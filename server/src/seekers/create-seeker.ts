import { Injectable } from '@nestjs/common';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import type { SignUp } from '@qihang/shared/seekers';
import { SetConsent } from '../identity';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { AddSeeker } from './add-seeker';

export interface SeekerToCreate extends SignUp {
  readonly personId: string;
  readonly matchingConsent: boolean;
  /** Now unless told. */
  readonly signedUpAt?: Date;
}

/** Puts a seeker on record with the consents that sign-up asks for, eligible or not; for demo data and tests. */
@Injectable()
export class CreateSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly setConsent: SetConsent,
    private readonly addSeeker: AddSeeker,
  ) {}

  /**
   * @returns the seeker's id
   * @throws DomainError seekers/already-signed-up, seekers/citizen-number-taken
   */
  async execute(seeker: SeekerToCreate): Promise<string> {
    return this.transactions.run(async () => {
      const consent = { granted: true, noticeVersion: PRIVACY_NOTICE_VERSION };
      await this.setConsent.execute(seeker.personId, { kind: 'privacy-notice', ...consent });
      if (seeker.matchingConsent) {
        await this.setConsent.execute(seeker.personId, { kind: 'hardship-matching', ...consent });
      }
      return this.addSeeker.execute({ ...seeker, signedUpAt: seeker.signedUpAt ?? this.clock.now() });
    });
  }
}
