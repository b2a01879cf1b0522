import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements';
import { HostsModule } from '../hosts';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { FileReferences } from '../platform/files';
import { PostsModule } from '../posts';
import { SeekersModule } from '../seekers';
import { CertificateVerificationController, EndingController, endingProviders } from './ending/ending.providers';
import { OutcomeDirectory } from './ending/outcome-directory';
import { EraseTrainee } from './erase-trainee';
import { FollowAgreement } from './follow-agreement';
import { HostingController, hostingProviders } from './hosting/hosting.providers';
import { InternshipQueries } from './internship.queries';
import { InternshipDirectory } from './internship-directory';
import { InternshipSummaries } from './internship-summaries';
import { InternshipsController } from './internships.controller';
import { LockInternship } from './lock-internship';
import { LogController, logProviders } from './log/log.providers';
import { SyncEntries } from './log/sync-entries';
import { MonthsController, monthProviders } from './months/months.providers';
import { SubmitMonth } from './months/submit-month';
import { PhotosController, photoProviders } from './photos/photos.providers';
import { PlanController, planningProviders } from './planning/planning.providers';
import { RemindersController, reminderProviders } from './reminders/reminders.providers';
import { RisksController, riskProviders } from './risks/risks.providers';
import { AcknowledgeSafety } from './safety/acknowledge-safety';
import { TellOfInternship } from './tell-of-internship';
import { traineeControllers, traineeProviders } from './trainee.providers';
import { VisitsController, visitProviders } from './visits/visits.providers';

/** What happens between the first and the last day of an agreement in force. Each part lists its own classes. */
@Module({
  imports: [IdentityModule, AgreementsModule, HostsModule, PostsModule, SeekersModule, NoticesModule],
  controllers: [
    InternshipsController,
    LogController,
    PhotosController,
    RisksController,
    ...traineeControllers,
    PlanController,
    VisitsController,
    HostingController,
    MonthsController,
    EndingController,
    CertificateVerificationController,
    RemindersController,
  ],
  providers: [
    EraseTrainee,
    FollowAgreement,
    InternshipDirectory,
    InternshipSummaries,
    InternshipQueries,
    LockInternship,
    TellOfInternship,
    ...planningProviders,
    ...reminderProviders,
    ...logProviders,
    ...photoProviders,
    ...monthProviders,
    ...endingProviders,
    ...riskProviders,
    ...traineeProviders,
    ...visitProviders,
    ...hostingProviders,
  ],
  exports: [
    FollowAgreement,
    InternshipDirectory,
    InternshipQueries,
    SyncEntries,
    SubmitMonth,
    AcknowledgeSafety,
    OutcomeDirectory,
  ],
})
export class InternshipsModule {
  constructor(files: FileReferences) {
    for (const table of ['internship_photos', 'internship_certificates']) files.register({ table, column: 'file_id' });
  }
}
