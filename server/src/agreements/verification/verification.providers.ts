import { VerifyAgreement } from './verify-agreement';

export { AgreementVerificationController } from './verification.controller';

export const verificationProviders = [VerifyAgreement];
