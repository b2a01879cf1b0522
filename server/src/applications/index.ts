export { AcceptOffer } from './accept-offer';
export { AnswerApplicant } from './answer-applicant';
export { type AcceptedApplication, ApplicationAgreements } from './application-agreements';
export { ApplicationsModule } from './applications.module';
export { ApplyToPost } from './apply-to-post';
export { WithdrawApplication } from './withdraw-application';
