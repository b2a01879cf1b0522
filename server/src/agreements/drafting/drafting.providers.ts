import { AgreementNumbers } from './agreement-numbers';
import { FillDetails } from './fill-details';
import { FillTerms } from './fill-terms';
import { FreezeContent } from './freeze-content';
import { LockDraft } from './lock-draft';
import { OpenAgreement } from './open-agreement';
import { SendAgreement } from './send-agreement';

export { AgreementDraftingController } from './drafting.controller';

export const draftingProviders = [
  AgreementNumbers,
  OpenAgreement,
  LockDraft,
  FillTerms,
  FillDetails,
  FreezeContent,
  SendAgreement,
];
