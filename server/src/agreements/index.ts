export { type AgreedInternship, AgreementDirectory } from './agreement-directory';
export { agreementMoved } from './agreements.events';
export { AgreementsModule } from './agreements.module';
export { FillDetails } from './drafting/fill-details';
export { FillTerms } from './drafting/fill-terms';
export { OpenAgreement } from './drafting/open-agreement';
export { SendAgreement } from './drafting/send-agreement';
export { SignAgreement } from './signing/sign-agreement';
export { WitnessAgreements } from './signing/witness-agreements';
