import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { HostsModule } from '../hosts';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { FileReferences } from '../platform/files';
import { PostsModule } from '../posts';
import { SeekersModule } from '../seekers';
import { AgreementDirectory } from './agreement-directory';
import { AgreementVault } from './agreement-vault';
import { AgreementChangesController, changeProviders } from './changes/changes.providers';
import { AgreementDocuments } from './documents';
import { AgreementDraftingController, draftingProviders } from './drafting/drafting.providers';
import { FillDetails } from './drafting/fill-details';
import { FillTerms } from './drafting/fill-terms';
import { OpenAgreement } from './drafting/open-agreement';
import { SendAgreement } from './drafting/send-agreement';
import { EraseAgreements } from './erase-agreements';
import { LockAgreement } from './lock-agreement';
import { MoveAgreement } from './move-agreement';
import { AgreementPaperController, paperProviders } from './paper/paper.providers';
import { AgreementReadingController, readingProviders } from './reading/reading.providers';
import { RecordEvent } from './record-event';
import { scheduleProviders } from './schedule/schedule.providers';
import { sealingProviders } from './sealing/sealing.providers';
import { SignedDocumentsController, signedDocumentProviders } from './signed-documents/signed-documents.providers';
import { SignAgreement } from './signing/sign-agreement';
import { SigningController, signingProviders } from './signing/signing.providers';
import { WitnessAgreements } from './signing/witness-agreements';
import { TellOfChange } from './telling/tell-of-change';
import { TemplatesController, templateProviders } from './templates/templates.providers';
import { AgreementVerificationController, verificationProviders } from './verification/verification.providers';
import { VerifyAgreement } from './verification/verify-agreement';

/** Agreements: drafting, signing, sealing, verification, change and end. Each part lists its own classes. */
@Module({
  imports: [IdentityModule, SeekersModule, HostsModule, PostsModule, ApplicationsModule, NoticesModule],
  controllers: [
    AgreementDraftingController,
    AgreementReadingController,
    SigningController,
    AgreementChangesController,
    AgreementPaperController,
    SignedDocumentsController,
    TemplatesController,
    AgreementVerificationController,
  ],
  providers: [
    AgreementVault,
    AgreementDirectory,
    RecordEvent,
    MoveAgreement,
    LockAgreement,
    TellOfChange,
    AgreementDocuments,
    EraseAgreements,
    ...templateProviders,
    ...draftingProviders,
    ...readingProviders,
    ...signingProviders,
    ...changeProviders,
    ...paperProviders,
    ...sealingProviders,
    ...scheduleProviders,
    ...signedDocumentProviders,
    ...verificationProviders,
  ],
  exports: [
    AgreementDirectory,
    OpenAgreement,
    FillTerms,
    FillDetails,
    SendAgreement,
    SignAgreement,
    WitnessAgreements,
    VerifyAgreement,
  ],
})
export class AgreementsModule {
  constructor(files: FileReferences) {
    for (const column of ['file_id', 'sealed_file_id']) files.register({ table: 'agreement_versions', column });
    for (const table of ['agreement_papers', 'agreement_scans']) files.register({ table, column: 'file_id' });
  }
}
