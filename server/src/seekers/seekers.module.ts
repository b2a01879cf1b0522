import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonalDataRegistry } from '../platform/personal-data';
import { AddSeeker } from './add-seeker';
import { CreateSeeker } from './create-seeker';
import { EligibilityDesk } from './eligibility-desk';
import { EraseSeeker } from './erase-seeker';
import { FollowMatchingConsent } from './follow-matching-consent';
import { HardshipFlags } from './hardship-flags';
import { LedgerQueries } from './ledger.queries';
import { OwnRecordQueries } from './own-record.queries';
import { RecordInternship } from './record-internship';
import { RevealSeeker } from './reveal-seeker';
import { SaveDraft } from './save-draft';
import { SeekerDirectory } from './seeker-directory';
import { SeekersController } from './seekers.controller';
import { SignUpAsSeeker } from './sign-up-as-seeker';
import { SignUpDrafts } from './sign-up-drafts';
import { UpdateSeeker } from './update-seeker';

@Module({
  controllers: [SeekersController],
  providers: [
    AddSeeker,
    CreateSeeker,
    EligibilityDesk,
    EraseSeeker,
    FollowMatchingConsent,
    HardshipFlags,
    LedgerQueries,
    OwnRecordQueries,
    RecordInternship,
    RevealSeeker,
    SaveDraft,
    SeekerDirectory,
    SignUpAsSeeker,
    SignUpDrafts,
    UpdateSeeker,
  ],
  exports: [SeekerDirectory, CreateSeeker, RecordInternship],
})
export class SeekersModule implements OnModuleInit {
  constructor(private readonly registry: PersonalDataRegistry) {}

  onModuleInit(): void {
    for (const column of ['name_cipher', 'citizen_number_cipher', 'unemployment_registration_number_cipher']) {
      this.registry.register({ table: 'seekers', column });
    }
    this.registry.register({ table: 'sign_up_drafts', column: 'draft_cipher', idColumn: 'person_id' });
  }
}
