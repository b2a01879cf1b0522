import { Injectable } from '@nestjs/common';
import type { OwnRecord, Seeker } from '@qihang/shared/seekers';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { ReferenceLists } from '../platform/reference';
import { NAME_CONTEXT } from './add-seeker';
import { EligibilityDesk } from './eligibility-desk';
import { HardshipFlags } from './hardship-flags';
import { SeekerEntity } from './seeker.entity';
import { REGISTRATION_CONTEXT } from './seeker-background';
import { SignUpDrafts } from './sign-up-drafts';

/** What persons see of themselves. */
@Injectable()
export class OwnRecordQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: PersonalDataCipher,
    private readonly eligibility: EligibilityDesk,
    private readonly flags: HardshipFlags,
    private readonly drafts: SignUpDrafts,
    private readonly reference: ReferenceLists,
  ) {}

  /** The seeker's record with eligibility today and hardship flags; before sign-up the draft. */
  async of(personId: string): Promise<OwnRecord> {
    const seeker = await this.transactions.manager.getRepository(SeekerEntity).findOneBy({ personId });
    if (!seeker) return { seeker: null, eligibility: null, hardships: [], draft: await this.drafts.of(personId) };
    const flags = await this.flags.of([seeker.id]);
    return {
      seeker: this.viewOf(seeker),
      eligibility: this.eligibility.assessSeeker(seeker, this.clock.today()),
      hardships: flags.map(({ kindName, asOf }) => ({ kindName, asOf })),
      draft: null,
    };
  }

  private viewOf({ nameCipher, unemploymentRegistrationNumberCipher: registration, ...seeker }: SeekerEntity): Seeker {
    return {
      ...seeker,
      name: this.cipher.decrypt(nameCipher, NAME_CONTEXT),
      unemploymentRegistrationNumber: registration && this.cipher.decrypt(registration, REGISTRATION_CONTEXT),
      divisionName: this.reference.divisions.fullName(seeker.divisionCode),
    };
  }
}
