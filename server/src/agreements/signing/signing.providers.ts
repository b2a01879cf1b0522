import { AddSignature } from './add-signature';
import { DeclineAgreement } from './decline-agreement';
import { DropVersion } from './drop-version';
import { KeptSignatures } from './kept-signatures';
import { ReadyToSign } from './ready-to-sign';
import { RedraftVersion } from './redraft-version';
import { RemindSigner } from './remind-signer';
import { RenewText } from './renew-text';
import { RequestSigningCode } from './request-signing-code';
import { ReturnAgreement } from './return-agreement';
import { SignAgreement } from './sign-agreement';
import { Signers } from './signers';
import { SigningFitness } from './signing-fitness';
import { TakeEffect } from './take-effect';
import { VoidAgreement } from './void-agreement';
import { WitnessAgreements } from './witness-agreements';

export { SigningController } from './signing.controller';

export const signingProviders = [
  DropVersion,
  RedraftVersion,
  AddSignature,
  TakeEffect,
  KeptSignatures,
  Signers,
  SigningFitness,
  RenewText,
  ReadyToSign,
  ReturnAgreement,
  DeclineAgreement,
  VoidAgreement,
  RemindSigner,
  RequestSigningCode,
  SignAgreement,
  WitnessAgreements,
];
