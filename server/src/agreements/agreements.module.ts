import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { HostsModule } from '../hosts';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { FileReferences } from '../platform/files';
import { PostsModule } from '../posts';
import { SeekersModule } from '../seekers';
import { AgreementVault } from './agreement-vault';
import { AmendmentQueries } from './changes/amendment.queries';
import { ChangeVault } from './changes/change-vault';
import { EarlyEndQueries } from './changes/early-end.queries';
import { AgreementDocuments } from './documents';
import { AgreementDraftingController, draftingProviders } from './drafting/drafting.providers';
import { LockAgreement } from './lock-agreement';
import { MoveAgreement } from './move-agreement';
import { AgreementReadingController, readingProviders } from './reading/reading.providers';
import { RecordEvent } from './record-event';
import { SignedDocumentsController, signedDocumentProviders } from './signed-documents/signed-documents.providers';
import { TellOfChange } from './telling/tell-of-change';
import { TemplatesController, templateProviders } from './templates/templates.providers';

/** Agreements: drafting, signing, sealing, verification, change and end. Each part lists its own classes. */
@Module({
  imports: [IdentityModule, SeekersModule, HostsModule, PostsModule, ApplicationsModule, NoticesModule],
  controllers: [
    AgreementDraftingController,
    AgreementReadingController,
    SignedDocumentsController,
    TemplatesController,
  ],
  providers: [
    AgreementVault,
    RecordEvent,
    MoveAgreement,
    LockAgreement,
    TellOfChange,
    AgreementDocuments,
    ...templateProviders,
    ...draftingProviders,
    ...readingProviders,
    ChangeVault,
    AmendmentQueries,
    EarlyEndQueries,
    ...signedDocumentProviders,
  ],
})
export class AgreementsModule {
  constructor(files: FileReferences) {
    for (const column of ['file_id', 'sealed_file_id']) files.register({ table: 'agreement_versions', column });
  }
}
