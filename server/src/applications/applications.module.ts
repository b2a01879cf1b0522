import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { PostsModule } from '../posts';
import { SeekersModule } from '../seekers';
import { AcceptOffer } from './accept-offer';
import { AnswerApplicant } from './answer-applicant';
import { ApplicantQueries } from './applicant.queries';
import { ApplicantPhones } from './applicant-phones';
import { ApplicantsController } from './applicants.controller';
import { ApplicationQueries } from './application.queries';
import { ApplicationAgreements } from './application-agreements';
import { ApplicationHistory } from './application-history';
import { ApplicationsController } from './applications.controller';
import { ApplyToPost } from './apply-to-post';
import { EraseApplications } from './erase-applications';
import { FollowClosedPost } from './follow-closed-post';
import { LockApplication } from './lock-application';
import { MoveApplication } from './move-application';
import { RefuseUnfitSeeker } from './refuse-unfit-seeker';
import { RemindHosts } from './remind-hosts';
import { TellOfChange } from './tell-of-change';
import { TellParties } from './tell-parties';
import { WithdrawApplication } from './withdraw-application';

@Module({
  imports: [IdentityModule, SeekersModule, PostsModule, NoticesModule],
  controllers: [ApplicationsController, ApplicantsController],
  providers: [
    ApplicationQueries,
    ApplicantQueries,
    ApplicantPhones,
    ApplicationHistory,
    ApplicationAgreements,
    MoveApplication,
    LockApplication,
    RefuseUnfitSeeker,
    ApplyToPost,
    WithdrawApplication,
    AcceptOffer,
    AnswerApplicant,
    TellParties,
    TellOfChange,
    FollowClosedPost,
    EraseApplications,
    RemindHosts,
  ],
  exports: [ApplyToPost, AnswerApplicant, AcceptOffer, WithdrawApplication, ApplicationAgreements],
})
export class ApplicationsModule {}
